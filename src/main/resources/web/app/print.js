// A button that prints; it is of no use, and not shown, without scripts.
document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) {
    window.print();
  }
});
