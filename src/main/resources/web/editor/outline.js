// The outline of a file: its rules, entries or cases, by the lines at which they begin. Read from the text itself, so
// that it is there however faulty the text is. A rule is called by its title as the last check that could read it gave it,
// with its thresholds; until then their places are left open.
const STATED = /\b(?:require|ground|offer)\s*\(\s*"([^"]*)"/;

function rulesOf(lines) {
  const found = [];
  lines.forEach((text, i) => {
    const rule = /^\s*rule\s+"(.*)"\s*$/.exec(text);
    if (rule) { found.push({ line: i + 1, name: rule[1], id: '' }); }
    const stated = STATED.exec(text);
    if (stated && found.length > 0 && !found.at(-1).id) { found.at(-1).id = stated[1]; }
    if (found.length > 0) { found.at(-1).to = i + 1; }
  });
  return found;
}

function entriesOf(lines, cases) {
  const found = [];
  lines.forEach((text, i) => {
    const entry = /^([^\s#][^:]*):/.exec(text);
    const one = cases ? /^\s+-\s+(?:\{\s*)?name:\s*(.+?)\s*$/.exec(text) : null;
    if (entry || one) { found.push({ line: i + 1, name: (entry ?? one)[1].replace(/^"(.*)"$/, '$1'), id: '' }); }
  });
  return found;
}

export function outlineOf(kind, text) {
  const lines = text.split('\n');
  return kind === 'rules' ? rulesOf(lines) : entriesOf(lines, kind === 'cases');
}

/** The rule of an entry, as a check put it into words; undefined where none of them could read it. */
export const ruleOf = (entry, rules) =>
  rules.find((one) => one.name === entry.name && (!entry.id || one.id === entry.id));

export function showOutline(kind, text, rules, go) {
  const nav = document.getElementById('outline');
  const entries = outlineOf(kind, text);
  nav.hidden = entries.length === 0;
  nav.querySelector('ol').replaceChildren(...entries.map((entry) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    if (entry.id) {
      const id = document.createElement('span');
      id.className = 'code quiet-text';
      id.textContent = entry.id;
      button.append(id);
    }
    button.append(ruleOf(entry, rules)?.title ?? entry.name.replace(/\{\d+\}/g, '…'));
    button.addEventListener('click', () => go(entry.line));
    item.append(button);
    return item;
  }));
}
