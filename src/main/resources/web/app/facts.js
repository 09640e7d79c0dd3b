// The form of facts: what the server read of each field and what is wrong with it is put at the field; and what is typed is
// kept in the window until the server has it, so that neither a lost connection nor a session's end loses it.
// Each answer keeps what is typed as a draft. A form that is sent therefore waits for the answer that is under way, and asks for
// none any more: else the draft would be kept again after it was recorded or discarded.
const KEPT = 'facts:';
const form = () => document.querySelector('form[data-facts]');
const key = () => KEPT + location.pathname + location.search;

let asked = 0;
let waiting = null;
let sent = false;

const isOfForm = (event) => (event.target.form ?? event.target) === form();

function send(event) {
  if (asked > 0 && waiting === null) {
    event.preventDefault();
    waiting = event;
    return;
  }
  sent = true;
  keep();
}

function answered() {
  asked--;
  if (asked === 0 && waiting !== null) {
    form().requestSubmit(waiting.submitter);
    waiting = null;
  }
}

function showNotes(notes) {
  const told = new Map([...notes.querySelectorAll('[data-field]')].map((one) => [one.dataset.field, one]));
  document.querySelectorAll('form[data-facts] [data-notes]').forEach((place) => {
    const name = place.dataset.notes;
    const one = told.get(name);
    place.querySelector('.said').replaceChildren(...(one ? one.querySelector('.said').childNodes : []));
    const control = document.getElementById(place.id.replace(/-notes$/, ''));
    control?.toggleAttribute('aria-invalid', false);
    if (one && 'invalid' in one.dataset) {
      control?.setAttribute('aria-invalid', 'true');
    }
    const question = document.querySelector(`[data-question="${CSS.escape(name)}"]`);
    question?.replaceChildren(...(one?.querySelector('.ask') ? [one.querySelector('.ask')] : []));
  });
  notes.remove();
}

// The unit that is chosen for an amount is written into its field.
document.addEventListener('change', (event) => {
  const chosen = event.target;
  if (chosen.getAttribute?.('name')?.startsWith('meant.') && chosen.form) {
    const field = chosen.form.elements[chosen.name.slice('meant.'.length)];
    field.value = chosen.value;
    chosen.closest('.ask').remove();
  }
}, true);

function keep() {
  if (form().dataset.facts === 'unkept') {
    return;
  }
  const typed = [...new FormData(form())].filter(([name]) => name !== 'csrf_token' && name !== 'do');
  sessionStorage.setItem(key(), JSON.stringify(typed));
}

function restore() {
  const kept = sessionStorage.getItem(key());
  if (kept === null) {
    return;
  }
  sessionStorage.removeItem(key());
  const typed = new Map();
  JSON.parse(kept).forEach(([name, value]) => typed.set(name, [...(typed.get(name) ?? []), value]));
  [...form().elements].forEach((field) => {
    if (field.type === 'hidden' || field.type === 'submit' || !field.name) {
      return;
    }
    const values = typed.get(field.name) ?? [];
    if (field.type === 'checkbox' || field.type === 'radio') {
      field.checked = values.includes(field.value);
    } else {
      field.value = values[0] ?? '';
    }
  });
  form().dispatchEvent(new Event('change', { bubbles: true }));
}

const forget = () => Object.keys(sessionStorage).filter((one) => one.startsWith(KEPT)).forEach((one) => sessionStorage.removeItem(one));

if (form()) {
  restore();
  forget();
  form().addEventListener('submit', send);
  // Asked before a request takes the place of the one under way.
  document.addEventListener('htmx:confirm', (event) => {
    if ((sent || waiting !== null) && isOfForm(event)) {
      event.preventDefault();
    }
  });
  document.addEventListener('htmx:beforeSend', (event) => {
    if (isOfForm(event)) {
      asked++;
      event.detail.xhr.addEventListener('loadend', answered);
    }
  });
  // A page that one comes back to goes on.
  window.addEventListener('pageshow', () => { sent = false; });
  document.addEventListener('htmx:afterSwap', (event) => {
    const notes = event.target.querySelector?.('[data-field-notes]');
    if (notes) {
      showNotes(notes);
    }
  });
  document.addEventListener('htmx:beforeOnLoad', (event) => {
    const often = document.getElementById('too-often');
    if (often) {
      often.hidden = event.detail.xhr.status !== 429;
    }
    // A session that has ended leads to where one signs in, and from there back to this page.
    if (event.detail.xhr.status === 401) {
      keep();
    }
  });
} else if (!location.pathname.startsWith('/console/sign-in')) {
  forget();
}
