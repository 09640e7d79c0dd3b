// Says that a part works once it takes longer than 300 ms, and that the connection is lost while it is.
const SLOW = 300;
const lost = () => document.getElementById('connection');
const working = () => document.getElementById('working');
let pending = 0;
let timer;

function begun() {
  pending += 1;
  timer ??= setTimeout(() => { working().hidden = false; }, SLOW);
}

function ended() {
  pending = Math.max(0, pending - 1);
  if (pending === 0) {
    clearTimeout(timer);
    timer = undefined;
    working().hidden = true;
  }
}

// What htmx sends shows the page's token, as forms do.
document.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-CSRF-Token'] = document.body.dataset.csrf;
});
document.addEventListener('htmx:beforeRequest', begun);
document.addEventListener('htmx:afterRequest', (event) => {
  ended();
  if (event.detail.xhr && event.detail.xhr.status > 0) {
    lost().hidden = true;
  }
});
document.addEventListener('htmx:sendError', () => { lost().hidden = false; });
document.addEventListener('htmx:timeout', () => { lost().hidden = false; });
window.addEventListener('offline', () => { lost().hidden = false; });
window.addEventListener('online', () => { lost().hidden = true; });
