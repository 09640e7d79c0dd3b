// Puts a rule file into its usual shape: the words of a rule at the margin, what stands in it four spaces in, and four more
// for each line that leaves brackets open; no spaces at the ends of lines. Other files lose those alone.
const MARGIN = /^(package|import|rule|when|then|end)\b/;
const SPACES = '    ';

/** The brackets of a line that open and close nothing else in it, in their order. */
const brackets = (text) => text.replace(/"(\\.|[^"\\])*"/g, '').replace(/\/\/.*$/, '').match(/[([{)\]}]/g) ?? [];

function tidyRules(lines) {
  // For each open bracket whether its line goes on deeper for it: only for the first one that a line leaves open.
  let open = [];
  let inRule = false;
  return lines.map((line) => {
    const text = line.trim();
    if (text === '') { return ''; }
    const before = [...open];
    const leading = /^[)\]}]*/.exec(text)[0].length;
    brackets(text).forEach((sign) => { if ('([{'.includes(sign)) { open.push(undefined); } else { open.pop(); } });
    let first = true;
    open = open.map((deeper) => {
      const own = deeper ?? first;
      if (deeper === undefined) { first = false; }
      return own;
    });
    const margin = MARGIN.test(text) && before.length === 0;
    if (/^rule\b/.test(text)) { inRule = true; }
    const depth = before.slice(0, Math.max(0, before.length - leading)).filter(Boolean).length;
    const indent = margin || !inRule ? 0 : 1 + depth;
    if (text === 'end') { inRule = false; open = []; }
    return SPACES.repeat(indent) + text;
  });
}

export function tidied(kind, text) {
  const lines = text.split('\n');
  const tidy = kind === 'rules' ? tidyRules(lines) : lines.map((line) => line.replace(/\s+$/, ''));
  return `${tidy.join('\n').replace(/\n{3,}/g, '\n\n').replace(/\s+$/, '')}\n`;
}
