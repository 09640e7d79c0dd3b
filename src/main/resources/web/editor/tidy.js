// Puts a rule file into its usual shape: the words of a rule at the margin, what stands in it four spaces in, and deeper by
// the brackets that are open; no spaces at the ends of lines. Other files lose those alone.
const MARGIN = /^(package|import|rule|when|then|end)\b/;

function depthOf(text) {
  const plain = text.replace(/"(\\.|[^"\\])*"/g, '').replace(/\/\/.*$/, '');
  let depth = 0;
  for (const sign of plain) {
    if ('([{'.includes(sign)) { depth += 1; } else if (')]}'.includes(sign)) { depth -= 1; }
  }
  return depth;
}

function tidyRules(lines) {
  let depth = 0;
  let inRule = false;
  return lines.map((line) => {
    const text = line.trim();
    if (text === '') { return ''; }
    const margin = MARGIN.test(text) && depth === 0;
    if (/^rule\b/.test(text)) { inRule = true; }
    const closing = /^[)\]}]+/.exec(text)?.[0].length ?? 0;
    const indent = margin || !inRule ? 0 : 1 + Math.max(0, depth - closing);
    if (text === 'end') { inRule = false; depth = 0; } else { depth = Math.max(0, depth + depthOf(text)); }
    return (text.startsWith('//') && !inRule ? '' : '    '.repeat(Math.min(indent, 12))) + text;
  });
}

export function tidied(kind, text) {
  const lines = text.split('\n');
  const tidy = kind === 'rules' ? tidyRules(lines) : lines.map((line) => line.replace(/\s+$/, ''));
  return `${tidy.join('\n').replace(/\n{3,}/g, '\n\n').replace(/\s+$/, '')}\n`;
}
