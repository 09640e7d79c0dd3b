// A table is sent in the page itself, which shows how much of it has arrived and can stop it. The answer is the page that the
// form would have led to without scripts.
const SLOW = 300;
const form = document.querySelector('form[data-upload]');

if (form) {
  const button = form.querySelector('button.primary');
  const sending = form.querySelector('[data-sending]');
  const progress = sending.querySelector('progress');
  const percent = sending.querySelector('[data-percent]');
  const stop = sending.querySelector('[data-stop]');
  const says = form.querySelector('[data-says]');
  let request;
  let timer;

  const say = (text) => {
    says.textContent = text;
    says.hidden = text === '';
  };

  const end = (text) => {
    clearTimeout(timer);
    request = undefined;
    sending.hidden = true;
    button.disabled = false;
    say(text);
  };

  const show = (sent, all) => {
    const part = all > 0 ? Math.floor((sent / all) * 100) : 0;
    progress.value = part;
    percent.textContent = `${part}%`;
  };

  const answered = () => {
    if (request.status < 400) {
      location.assign(request.responseURL);
      return;
    }
    // The form goes on as it is, with the file still chosen and why it was refused above.
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    const fault = page.getElementById('fault');
    if (fault) {
      end('');
      document.getElementById('fault').replaceWith(fault);
      fault.scrollIntoView({ block: 'center' });
    } else {
      end(page.querySelector('h1')?.textContent ?? says.dataset.lost);
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const body = new FormData(form);
    button.disabled = true;
    stop.hidden = false;
    say('');
    document.getElementById('fault').replaceChildren();
    show(0, 0);
    request = new XMLHttpRequest();
    request.upload.addEventListener('progress', (told) => show(told.loaded, told.total));
    request.upload.addEventListener('load', () => {
      // From here on the service may have begun: the page that follows cancels that.
      progress.removeAttribute('value');
      percent.textContent = '';
      stop.hidden = true;
      say(says.dataset.sent);
    });
    request.addEventListener('load', answered);
    request.addEventListener('error', () => end(says.dataset.lost));
    request.addEventListener('abort', () => end(says.dataset.stopped));
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'text/html');
    request.send(body);
    timer = setTimeout(() => {
      sending.hidden = false;
      say(stop.hidden ? says.dataset.sent : says.dataset.sendingNow);
    }, SLOW);
  });

  stop.addEventListener('click', () => {
    request?.abort();
    button.focus();
  });

  // Whoever comes back to the page finds the form as it was before.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      end('');
    }
  });
}
