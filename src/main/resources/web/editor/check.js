// The check of what is typed: the same that refuses a release. Its answer marks the lines, fills the list of problems and
// says who else is at the file.
const show = (id, text) => {
  const place = document.getElementById(id);
  if (place) {
    place.hidden = !text;
    if (place.textContent !== (text ?? '')) { place.textContent = text ?? ''; }
  }
};

export let rules = [];

/** Asks for the check of a text; undefined where no answer comes. */
async function ask(form, text) {
  try {
    const answer = await fetch('/console/editor/check', {
      method: 'POST',
      headers: { 'X-CSRF-Token': document.body.dataset.csrf, 'HX-Request': 'true' },
      body: new URLSearchParams({ file: form.dataset.file, etag: form.elements.etag.value, text }),
    });
    document.getElementById('connection').hidden = true;
    return answer.ok ? await answer.json() : undefined;
  } catch {
    document.getElementById('connection').hidden = false;
    return undefined;
  }
}

const shortened = (text) => (text.trim().length > 40 ? `${text.trim().slice(0, 40)}…` : text.trim());

/** Carries out a fix where the line is still what was checked. */
export function mend(view, checked, fix) {
  const line = view.state.doc.line(Math.min(fix.line, view.state.doc.lines));
  if (line.text !== checked.line(Math.min(fix.line, checked.lines)).text) { return false; }
  view.dispatch({ changes: { from: line.from + fix.from, to: line.from + fix.to, insert: fix.insert }, selection: { anchor: line.from + fix.from + fix.insert.length }, userEvent: 'input.fix' });
  return true;
}

function list(view, problems, checked, go) {
  const place = document.getElementById('problems');
  if (problems.length === 0) {
    const fine = document.createElement('span');
    fine.className = 'status met';
    fine.textContent = place.dataset.fine;
    place.replaceChildren(fine);
    return;
  }
  const all = document.createElement('ul');
  problems.forEach((one) => {
    const item = document.createElement('li');
    item.className = one.error ? 'error-line' : 'warning-line';
    const where = document.createElement('button');
    where.type = 'button';
    where.className = 'link';
    where.textContent = `${place.dataset.line.replace('#', one.line)} · ${one.error ? place.dataset.error : place.dataset.warning}`;
    where.addEventListener('click', () => go(one.line, one.from));
    item.append(where, ` ${one.message} `);
    if (one.suggestion) {
      const advice = document.createElement('span');
      advice.className = 'quiet-text';
      advice.textContent = `${one.suggestion} `;
      item.append(advice);
    }
    if (one.fix) {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset.fix = '';
      button.textContent = place.dataset.use.replace('#', shortened(one.fix.insert));
      button.addEventListener('click', () => { if (mend(view, checked, one.fix)) { view.focus(); } });
      item.append(button);
    }
    all.append(item);
  });
  place.replaceChildren(all);
}

/** The source of a linter for the form's file. */
export const checker = (form, go) => async (view) => {
  const checked = view.state.doc;
  const answer = await ask(form, checked.toString());
  if (!answer) { return []; }
  if (answer.rules.length > 0) { rules = answer.rules; }
  show('others', answer.others);
  show('meanwhile', answer.meanwhile);
  show('elsewhere', answer.elsewhere);
  list(view, answer.problems, checked, go);
  const use = document.getElementById('problems').dataset.use;
  return answer.problems.map((one) => {
    const line = checked.line(Math.min(one.line, checked.lines));
    const from = Math.min(line.from + one.from, line.to);
    return {
      from,
      to: Math.max(from, Math.min(line.from + one.to, line.to)),
      severity: one.error ? 'error' : 'warning',
      message: one.suggestion ? `${one.message} ${one.suggestion}` : one.message,
      fix: one.fix,
      actions: one.fix ? [{ name: use.replace('#', shortened(one.fix.insert)), apply: (at) => mend(at, checked, one.fix) }] : [],
    };
  });
};
