// A form of choices above a list is sent as soon as a choice is made; its button is there without scripts.
document.querySelectorAll('form[data-submit]').forEach((form) => {
  form.querySelectorAll('button:not([name])').forEach((button) => { button.hidden = true; });
  form.addEventListener('change', () => form.requestSubmit());
});
