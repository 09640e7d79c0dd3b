// Colours are for statuses alone, so a file is told apart by weight, slant and the accent: keywords, words of the
// vocabulary, texts and thresholds, comments.
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

const KEYWORDS = new Set(['package', 'import', 'static', 'rule', 'when', 'then', 'end', 'not', 'exists', 'and', 'or', 'in', 'matches', 'accumulate', 'from', 'insert', 'require', 'ground', 'offer']);

const rules = StreamLanguage.define({
  name: 'rules',
  startState: () => ({ comment: false }),
  token(stream, state) {
    if (state.comment || stream.match('/*')) {
      state.comment = !stream.match(/.*?\*\//);
      if (state.comment) { stream.skipToEnd(); }
      return 'comment';
    }
    if (stream.eatSpace()) { return null; }
    if (stream.match('//')) { stream.skipToEnd(); return 'comment'; }
    if (stream.match(/"(\\.|[^"\\])*"?/)) { return 'string'; }
    if (stream.match(/@[\w-]+/)) { return 'meta'; }
    if (stream.match(/\$[\w]+/)) { return 'variableName'; }
    if (stream.match(/\d[\d.]*/)) { return 'number'; }
    const word = stream.match(/[\p{L}_][\p{L}\p{N}_]*/u);
    if (word) {
      if (KEYWORDS.has(word[0])) { return 'keyword'; }
      return stream.match(/\s*\(/, false) || /^[A-Z]/.test(word[0]) ? 'typeName' : null;
    }
    stream.next();
    return null;
  },
  languageData: { commentTokens: { line: '//' }, closeBrackets: { brackets: ['(', '[', '{', '"'] } },
});

const yaml = StreamLanguage.define({
  name: 'yaml',
  token(stream) {
    if (stream.eatSpace()) { return null; }
    if ((stream.sol() || /\s/.test(stream.string[stream.pos - 1])) && stream.match('#')) { stream.skipToEnd(); return 'comment'; }
    if (stream.match(/"(\\.|[^"\\])*"?/) || stream.match(/'[^']*'?/)) { return 'string'; }
    if (stream.match(/[\p{L}\p{N}_()()@-]+(?=\s*:(\s|$))/u)) { return 'keyword'; }
    if (stream.match(/-?\d[\d.%-]*(?=[\s,\]}]|$)/)) { return 'number'; }
    if (stream.match(/[A-Z][A-Z_]+(?=[\s,\]}]|$)/) || stream.match(/(true|false|null)(?=[\s,\]}]|$)/)) { return 'typeName'; }
    if (!stream.match(/[\p{L}\p{N}_]+/u)) { stream.next(); }
    return null;
  },
  languageData: { commentTokens: { line: '#' }, closeBrackets: { brackets: ['[', '{', '"'] } },
});

const style = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: '600' },
  { tag: tags.typeName, color: 'var(--accent)' },
  { tag: tags.variableName, color: 'var(--accent)', fontStyle: 'italic' },
  { tag: tags.string, backgroundColor: 'var(--accent-soft)', borderRadius: '2px' },
  { tag: tags.meta, color: 'var(--ink-quiet)', fontWeight: '600' },
  { tag: tags.comment, color: 'var(--ink-quiet)', fontStyle: 'italic' },
]);

export const languageOf = (kind) => [kind === 'rules' ? rules : yaml, syntaxHighlighting(style)];
