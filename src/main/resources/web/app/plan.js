// The limit of a planned figure is typed or dragged: field and range follow each other, and htmx asks for the plan anew once the
// range is let go. Without scripts the range stays hidden; by a class, since what htmx swaps in must be able to take the focus at
// once.
import htmx from 'htmx.org';

document.documentElement.classList.add('scripted');

const RANGES = 'input[type=range][data-limit]';
const fieldOf = (range) => document.getElementById(range.dataset.limit);

function follow(range) {
  const typed = fieldOf(range).value.replace(/[,,\s]/g, '');
  range.value = typed === '' || Number.isNaN(Number(typed)) ? range.max : typed;
}

document.addEventListener('input', (event) => {
  const changed = event.target;
  if (changed.matches(RANGES)) {
    // An answer on its way would take the range from under the hand.
    document.querySelectorAll(RANGES).forEach((range) => htmx.trigger(range, 'htmx:abort'));
    fieldOf(changed).value = changed.value;
    changed.closest('.bounds').querySelector('[name="plan.keep"]').checked = false;
  } else {
    const range = document.querySelector(`${RANGES}[data-limit="${CSS.escape(changed.id)}"]`);
    if (range) {
      follow(range);
    }
  }
});

document.addEventListener('htmx:load', (event) => {
  event.detail.elt.querySelectorAll(RANGES).forEach(follow);
});
