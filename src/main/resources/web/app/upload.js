// While the file of a form is sent, the form says how far that came; the answer leads to where its reading is shown.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!('sends' in form.dataset)) {
    return;
  }
  event.preventDefault();
  const sending = form.querySelector('.sending');
  const bar = sending.querySelector('progress');
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'text/html');
  request.responseType = 'document';
  request.upload.addEventListener('progress', (sent) => {
    if (sent.lengthComputable) {
      bar.max = sent.total;
      bar.value = sent.loaded;
    }
  });
  request.addEventListener('load', () => {
    if (request.status < 400) {
      location.assign(request.responseURL);
    } else {
      // What is wrong is said by the page that was answered.
      document.body.replaceWith(request.response.body);
      document.title = request.response.title;
    }
  });
  request.addEventListener('error', () => {
    sending.hidden = true;
    document.getElementById('connection').hidden = false;
  });
  request.send(new FormData(form));
  sending.hidden = false;
});
