// What may be written, with its meaning: offered as one types, and told of the word under the pointer.
import { snippetCompletion } from '@codemirror/autocomplete';

const STATUSES = ['MET', 'NOT_MET', 'MISSING', 'REVIEW', 'NOT_APPLICABLE', 'NOT_STATED', 'QUALIFIED', 'NOT_QUALIFIED', 'INCOMPLETE', 'NEEDS_REVIEW'];
const CASE_KEYS = ['criterion', 'decision', 'asOf', 'given', 'cases', 'name', 'expect', 'missing', 'vary', 'offered', 'below', 'at', 'above'];
const POLICY_KEYS = ['title', 'documentNumber', 'issuer', 'issuedOn', 'validFrom', 'validTo', 'clauses', 'sensitive', 'decisions', 'programme', 'facts', 'attestations', 'role', 'note', 'targets', 'unit', 'per', 'label', 'labelEn', 'hint'];
const RULE = 'rule "#{}"\n    @clause( "#{}" )\nwhen\n    Enterprise()\nthen\n    insert( require( "#{}", #{} ) );\nend\n';

let words;

export async function loadWords(policy) {
  const answer = await fetch(`/console/editor/words?policy=${encodeURIComponent(policy)}`, { headers: { 'HX-Request': 'true' } });
  words = answer.ok ? await answer.json() : undefined;
}

const option = (type) => (one) => ({ label: one.name, type, detail: one.meaning, info: one.form === one.name ? undefined : one.form });

/** A word with the place of its first argument. */
const called = (one) => (one.form.includes('(')
  ? snippetCompletion(one.form.endsWith('()') ? `${one.name}()` : `${one.name}( #{} )`, option('function')(one))
  : option('constant')(one));

/** Whether a line is in the when or the then of a rule, or in none. */
function partAt(doc, line) {
  for (let n = line; n >= 1; n -= 1) {
    const text = doc.line(n).text.trim();
    if (text === 'when' || text === 'then') { return n === line ? 'head' : text; }
    if (n < line && (text === 'end' || text.startsWith('rule '))) { return text === 'end' ? 'outside' : 'head'; }
  }
  return 'outside';
}

function rulesOptions(context) {
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  const part = partAt(context.state.doc, line.number);
  if (/(fact|holds|attested)\(\s*"[^"]*$/.test(before)) { return words.declared.map(option('property')); }
  if (/"[^"]*$/.test(before.replace(/"[^"]*"/g, ''))) { return []; }
  const kind = /\b([A-Z]\w*)\.\w*$/.exec(before);
  if (kind && words.kinds[kind[1]]) { return words.kinds[kind[1]].map(option('enum')); }
  if (part === 'then') {
    if (/\.\w*$/.test(before)) { return words.following.map(called); }
    return [
      ...words.words.map(called),
      ...words.declared.map((one) => ({ ...option('property')(one), apply: one.form })),
      ...Object.keys(words.kinds).map((name) => ({ label: name, type: 'enum', apply: `${name}.` })),
    ];
  }
  if (part === 'when') {
    const open = [...before.matchAll(/\b([A-Z]\w*)\s*\(/g)].at(-1)?.[1];
    return [
      ...(words.patterns[open] ?? []).map(option('property')),
      ...Object.keys(words.patterns).map((name) => snippetCompletion(`${name}( #{} )`, { label: name, type: 'class' })),
      ...Object.keys(words.kinds).map((name) => ({ label: name, type: 'enum', apply: `${name}.` })),
    ];
  }
  return part === 'outside'
    ? [snippetCompletion(RULE, { label: 'rule', type: 'keyword' })]
    : [{ label: 'when', type: 'keyword' }, { label: 'then', type: 'keyword' }, { label: 'end', type: 'keyword' }, snippetCompletion('@clause( "#{}" )', { label: '@clause', type: 'keyword' })];
}

function yamlOptions(kind) {
  const keys = (kind === 'cases' ? CASE_KEYS : POLICY_KEYS).map((label) => ({ label, type: 'keyword', apply: `${label}: ` }));
  if (kind !== 'cases') { return keys; }
  return [
    ...keys,
    ...words.properties.map((one) => ({ ...option('property')(one), apply: `${one.name}: `, info: undefined })),
    ...STATUSES.map((label) => ({ label, type: 'enum' })),
    ...Object.values(words.kinds).flat().map((one) => ({ ...option('enum')(one), info: undefined })),
  ];
}

export const completions = (kind) => (context) => {
  const word = context.matchBefore(/@?[\p{L}\p{N}_]*/u);
  const afterDot = word && context.state.sliceDoc(word.from - 1, word.from) === '.';
  const afterQuote = word && /\(\s*"$/.test(context.state.sliceDoc(Math.max(0, word.from - 4), word.from));
  if (!words || (word.from === word.to && !context.explicit && !afterDot && !afterQuote)) { return null; }
  return { from: word.from, options: kind === 'rules' ? rulesOptions(context) : yamlOptions(kind), validFor: /^@?[\p{L}\p{N}_]*$/u };
};

/** What a word means: its form and meaning; undefined for one that is not known. */
export function meaningOf(kind, word) {
  if (!words) { return undefined; }
  const known = kind === 'rules'
    ? [...words.words, ...words.following, ...words.declared, ...Object.values(words.kinds).flat(), ...Object.values(words.patterns).flat()]
    : [...words.properties, ...Object.values(words.kinds).flat()];
  return known.find((one) => one.name === word && one.meaning);
}
