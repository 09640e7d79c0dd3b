// In the review queue j leads to the next one that waits and k to the one before; Enter opens it, as it does any link.
document.addEventListener('keydown', (event) => {
  const queue = document.querySelector('[data-queue]');
  const typing = event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');
  if (!queue || typing || event.ctrlKey || event.metaKey || event.altKey || !['j', 'k'].includes(event.key)) {
    return;
  }
  const links = [...queue.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  const from = at >= 0 ? at : links.findIndex((link) => link.hasAttribute('aria-current'));
  const next = links[Math.min(links.length - 1, Math.max(0, from + (event.key === 'j' ? 1 : -1)))];
  if (next) {
    event.preventDefault();
    next.focus();
  }
});
