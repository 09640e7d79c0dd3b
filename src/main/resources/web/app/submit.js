// A form of choices above a list is sent as soon as a choice is made; its button is there without scripts.
document.querySelectorAll('form[data-submit]').forEach((form) => {
  form.querySelectorAll('button:not([name])').forEach((button) => { button.hidden = true; });
  form.addEventListener('change', () => form.requestSubmit());
  // A choice that was made before this script ran would otherwise wait for the next one: its button is now hidden.
  followChoice(form);
});

// htmx hears the choices of its own forms only once it has gone through the page: those made before are followed then.
document.addEventListener('htmx:load', () => {
  document.querySelectorAll('form[method="get"][hx-trigger*="change"]').forEach(followChoice);
}, { once: true });

function followChoice(form) {
  if ([...form.elements].some(isChanged)) form.requestSubmit();
}

function isChanged(control) {
  if (control instanceof HTMLSelectElement) {
    const written = [...control.options].findIndex((option) => option.defaultSelected);
    return control.selectedIndex !== Math.max(written, 0);
  }
  return control.type === 'checkbox' && control.checked !== control.defaultChecked;
}
