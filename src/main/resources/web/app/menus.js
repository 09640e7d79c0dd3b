// A menu closes when Escape is pressed or something else is clicked.
const open = () => document.querySelectorAll('details.menu[open], details.more[open]');

document.addEventListener('click', (event) => {
  open().forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    open().forEach((menu) => {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }
});
