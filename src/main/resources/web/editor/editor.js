// Puts an editor in the place of the text field of a rule file, policy.yaml or case file. The field stays in the form and
// gets the text when the form is sent; without scripts it is all there is.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { forEachDiagnostic, linter, lintGutter, lintKeymap, setDiagnosticsEffect } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightActiveLineGutter, hoverTooltip, keymap, lineNumbers } from '@codemirror/view';
import { checker, rules } from './check.js';
import { languageOf } from './language.js';
import { outlineOf, ruleOf, showOutline } from './outline.js';
import { phrases } from './phrases.js';
import { tidied } from './tidy.js';
import { completions, loadWords, meaningOf } from './words.js';

const KEPT = 'editor:';
const form = document.querySelector('form[data-editor]');

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--surface)', border: '1px solid var(--border-strong)', borderRadius: 'var(--radius)', maxHeight: '68vh' },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', fontSize: 'var(--text-small)', lineHeight: '1.6', minHeight: '320px' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--sunk)', color: 'var(--ink-quiet)', borderRight: '1px solid var(--border)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--sunk) 60%, transparent)' },
  '.cm-activeLineGutter': { color: 'var(--ink)' },
  '.cm-tooltip, .cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--surface)', border: '1px solid var(--border-strong)', borderRadius: 'var(--radius)' },
  '.cm-tooltip': { boxShadow: 'var(--shadow)', maxWidth: 'min(36rem, 90vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-code)', maxHeight: '14em', minWidth: '18rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 8px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-completionDetail': { fontFamily: 'var(--font)', fontStyle: 'normal', color: 'var(--ink-quiet)', marginLeft: '1em' },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-completionIcon': { display: 'none' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-tooltip.cm-completionInfo': { padding: '4px 8px' },
  '.cm-diagnostic': { padding: '8px', fontFamily: 'var(--font)' },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--red)' },
  '.cm-diagnostic-warning': { borderLeft: '4px solid var(--amber)' },
  '.cm-diagnosticAction': { font: 'inherit', color: 'var(--on-accent)', backgroundColor: 'var(--accent)', border: '0', borderRadius: 'var(--radius)', padding: '4px 8px', marginLeft: '8px' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--red)', textUnderlineOffset: '3px' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy var(--amber)', textUnderlineOffset: '3px' },
  '.cm-panel.cm-search': { padding: '8px' },
  '.cm-panel.cm-search label': { fontSize: 'var(--text-small)', display: 'inline-flex', alignItems: 'center', gap: '4px' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--border-strong)', borderRadius: 'var(--radius)' },
  '.cm-textfield': { backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--border-strong)' },
  '.cm-panel.cm-search [name=close]': { color: 'var(--ink)' },
});

/** The rule in which a line stands, as the last check that could read it put it into words. */
function ruleAt(kind, text, line) {
  const stated = outlineOf(kind, text).filter((one) => one.line <= line).at(-1);
  return stated && line <= (stated.to ?? 0) ? ruleOf(stated, rules) : undefined;
}

const inWords = (rule) => `${rule.clause} ${rule.id} ${rule.title}: ${rule.words}`;

function start(area, wide) {
  const kind = form.dataset.editor;
  const readOnly = form.dataset.readOnly !== undefined;
  const says = document.createElement('p');
  says.className = 'says quiet-text small';
  const place = document.createElement('div');
  let sending = false;

  const tooltip = hoverTooltip((view, pos) => {
    const line = view.state.doc.lineAt(pos);
    const word = view.state.wordAt(pos);
    const known = word ? meaningOf(kind, view.state.sliceDoc(word.from, word.to)) : undefined;
    const rule = kind === 'rules' && !known ? ruleAt(kind, view.state.doc.toString(), line.number) : undefined;
    const told = known ? `${known.form} — ${known.meaning}` : rule ? inWords(rule) : undefined;
    if (!told) { return null; }
    return {
      pos: known ? word.from : line.from,
      end: known ? word.to : line.to,
      above: true,
      create: () => {
        const dom = document.createElement('div');
        dom.className = 'hint-of-word';
        dom.textContent = told;
        return { dom };
      },
    };
  });

  const view = new EditorView({
    parent: place,
    state: EditorState.create({
      doc: area.value,
      extensions: [
        EditorView.cspNonce.of(form.dataset.nonce),
        EditorState.phrases.of(phrases),
        EditorState.readOnly.of(readOnly),
        EditorView.contentAttributes.of({ 'aria-label': form.dataset.label, spellcheck: 'false', tabindex: '0' }),
        EditorView.lineWrapping,
        theme,
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        indentOnInput(),
        indentUnit.of(kind === 'rules' ? '    ' : '  '),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        languageOf(kind),
        autocompletion({ override: readOnly ? [] : [completions(kind)], icons: false }),
        readOnly ? [] : [linter(async (at) => { const found = await checker(form, go)(at); tell(); return found; }, { delay: 300 }), lintGutter()],
        tooltip,
        keymap.of([
          { key: 'Mod-s', preventDefault: true, run: () => { form.requestSubmit(); return true; } },
          { key: 'Mod-.', preventDefault: true, run: fixHere },
          ...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          const checked = update.transactions.some((one) => one.effects.some((effect) => effect.is(setDiagnosticsEffect)));
          if (update.docChanged || checked) { showOutline(kind, update.state.doc.toString(), rules, go); }
          if (update.docChanged || update.selectionSet) { tell(); }
        }),
      ],
    }),
  });

  /** Goes to a place and lets one write there. */
  function go(number, column = 0) {
    const line = view.state.doc.line(Math.max(1, Math.min(number, view.state.doc.lines)));
    const at = Math.min(line.from + column, line.to);
    view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: 48 }) });
    view.focus();
  }

  /** Carries out the fix of the problem at the cursor, or else the next that has one. */
  function fixHere() {
    const found = [];
    forEachDiagnostic(view.state, (one, from, to) => { if (one.actions?.length) { found.push({ one, from, to }); } });
    const at = view.state.selection.main.head;
    const next = found.find((each) => at <= each.to) ?? found[0];
    next?.one.actions[0].apply(view, next.from, next.to);
    return true;
  }

  /** Says below the editor what the rule asks for in which the cursor stands. */
  function tell() {
    const rule = kind === 'rules' ? ruleAt(kind, view.state.doc.toString(), view.state.doc.lineAt(view.state.selection.main.head).number) : undefined;
    says.textContent = rule ? inWords(rule) : '';
  }

  area.hidden = true;
  area.labels[0]?.remove();
  area.after(place, says);
  showOutline(kind, view.state.doc.toString(), rules, go);
  wide.forEach((one) => { one.hidden = false; });
  if (form.elements.line.value) { go(Number(form.elements.line.value)); }

  form.querySelector('[data-tidy]')?.addEventListener('click', () => {
    const text = tidied(kind, view.state.doc.toString());
    if (text !== view.state.doc.toString()) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: 'input.tidy' });
    }
    view.focus();
  });
  form.addEventListener('submit', () => {
    sending = true;
    area.value = view.state.doc.toString();
    form.elements.line.value = view.state.doc.lineAt(view.state.selection.main.head).number;
    sessionStorage.setItem(KEPT + form.dataset.file, JSON.stringify({ etag: form.elements.etag.value, text: area.value }));
  });
  window.addEventListener('beforeunload', (event) => {
    if (!sending && !readOnly && view.state.doc.toString() !== form.elements.base.value) { event.preventDefault(); }
  });
  loadWords(form.dataset.policy);
}

if (form) {
  const area = form.elements.text;
  const kept = JSON.parse(sessionStorage.getItem(KEPT + form.dataset.file) ?? 'null');
  sessionStorage.removeItem(KEPT + form.dataset.file);
  // What was sent and did not arrive, because the connection or the session was lost, is typed again.
  if (kept && !form.dataset.saved && kept.etag === form.elements.etag.value) { area.value = kept.text; }
  start(area, form.querySelectorAll('[data-tidy], .keys'));
}
