// Drag and drop, one progress bar for each file. Without it the form posts its files in the plain way.
(() => {
  // Takes over what the server answered: the page with the new gallery, or a problem.
  function reason(request, text) {
    try {
      const body = JSON.parse(request.responseText);
      return body.detail || body.title || text;
    } catch {
      const page = new DOMParser().parseFromString(request.responseText, 'text/html');
      return page.querySelector('#flash .alert-text, .error-page .lead')?.textContent.trim() || text;
    }
  }

  function send(form, file, list) {
    const item = document.createElement('li');
    const name = document.createElement('span');
    const bar = document.createElement('progress');
    const state = document.createElement('span');
    name.textContent = file.name;
    name.className = 'upload-name';
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    state.className = 'upload-state';
    state.textContent = form.dataset.textSending;
    item.append(name, bar, state);
    list.append(item);
    const data = new FormData(form);
    data.delete('file');
    data.append('file', file);
    return new Promise((resolve) => {
      const finish = (ok, text) => {
        item.dataset.tone = ok ? 'success' : 'danger';
        state.textContent = text;
        bar.hidden = true;
        resolve(ok);
      };
      const request = new XMLHttpRequest();
      request.open('POST', form.action);
      request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
      request.upload.addEventListener('progress', (event) => {
        if (event.lengthComputable) bar.value = Math.round((100 * event.loaded) / event.total);
      });
      request.addEventListener('load', () => {
        const page = request.getResponseHeader('Content-Type')?.includes('text/html')
          ? new DOMParser().parseFromString(request.responseText, 'text/html')
          : null;
        const refused = request.status >= 400 || page?.querySelector('#flash .alert-danger, #flash .alert-warning');
        if (refused) finish(false, `${form.dataset.textFailed}: ${reason(request, request.status)}`);
        else finish(true, form.dataset.textDone);
      });
      request.addEventListener('error', () => finish(false, form.dataset.textLost));
      request.send(data);
    });
  }

  async function sendAll(form, files) {
    const list = form.querySelector('.upload-list');
    list.replaceChildren();
    form.setAttribute('aria-busy', 'true');
    const results = [];
    for (const file of files) results.push(await send(form, file, list));
    form.removeAttribute('aria-busy');
    form.querySelector('input[type=file]').value = '';
    if (results.length && results.every(Boolean)) location.reload();
  }

  function prepare(form) {
    const input = form.querySelector('input[type=file]');
    const drop = form.querySelector('.drop');
    form.dataset.ready = 'true';
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sendAll(form, [...input.files]);
    });
    input.addEventListener('change', () => input.files.length && sendAll(form, [...input.files]));
    for (const type of ['dragenter', 'dragover']) {
      drop.addEventListener(type, (event) => {
        event.preventDefault();
        drop.classList.add('over');
      });
    }
    for (const type of ['dragleave', 'drop']) drop.addEventListener(type, () => drop.classList.remove('over'));
    drop.addEventListener('drop', (event) => {
      event.preventDefault();
      sendAll(form, [...event.dataTransfer.files]);
    });
  }

  const prepareAll = () => document.querySelectorAll('form[data-upload]:not([data-ready])').forEach(prepare);
  document.addEventListener('DOMContentLoaded', prepareAll);
  document.addEventListener('htmx:afterSwap', prepareAll);
})();
