// Smoother filing pages: warns before typed values are lost, adds gap rows, turns pages of the materials. All of it
// works without script through plain links and buttons.
(() => {
  function unsaved(form) {
    let dirty = false;
    form.addEventListener('input', () => (dirty = true));
    form.addEventListener('submit', () => (dirty = false));
    window.addEventListener('beforeunload', (event) => dirty && event.preventDefault());
  }

  function gapRows(form) {
    const list = form.querySelector('[data-gap-rows]');
    const blank = list.lastElementChild.cloneNode(true);
    let next = list.children.length;
    const clear = (row) => {
      row.classList.remove('is-bad');
      row.querySelector('.field-error')?.remove();
      row.querySelector('select').value = '';
      const text = row.querySelector('textarea');
      text.value = '';
      text.classList.remove('is-invalid');
      text.removeAttribute('aria-describedby');
      return row;
    };
    const add = () => {
      const row = clear(blank.cloneNode(true));
      const number = next++;
      for (const [tag, id] of [['select', `subject-${number}`], ['textarea', `text-${number}`]]) {
        const control = row.querySelector(tag);
        row.querySelector(`label[for="${CSS.escape(control.id)}"]`).htmlFor = id;
        control.id = id;
      }
      list.append(row);
      return row;
    };
    const empty = (row) => !row.querySelector('select').value && !row.querySelector('textarea').value.trim();
    form.addEventListener('click', (event) => {
      const button = event.target.closest('[data-add], [data-remove], [data-insert]');
      if (!button) return;
      event.preventDefault();
      if (button.matches('[data-add]')) {
        add().querySelector('select').focus();
      } else if (button.matches('[data-remove]')) {
        const row = button.closest('li');
        if (list.children.length > 1) row.remove();
        else clear(row);
      } else {
        const cut = button.value.indexOf('|');
        const row = [...list.children].find(empty) ?? add();
        row.querySelector('select').value = button.value.slice(0, cut);
        row.querySelector('textarea').value = button.value.slice(cut + 1);
        button.dataset.used = 'true';
        document.getElementById('live').textContent = button.textContent;
      }
    });
  }

  function viewer(panel) {
    const tabs = [...panel.querySelectorAll('[data-paper]')];
    const stage = panel.querySelector('[data-paper-stage]');
    if (!tabs.length) return;
    const show = (tab) => {
      tabs.forEach((t) => t.removeAttribute('aria-current'));
      tab.setAttribute('aria-current', 'true');
      panel.querySelector('[data-paper-label]').textContent = tab.dataset.label;
      const link = panel.querySelector('[data-paper-name]');
      link.textContent = tab.dataset.name;
      link.href = tab.dataset.url;
      let content;
      if (tab.dataset.kind === 'image') {
        content = new Image();
        content.alt = tab.dataset.name;
        content.src = tab.dataset.url;
      } else if (tab.dataset.kind === 'frame') {
        content = document.createElement('iframe');
        content.title = tab.dataset.name;
        content.src = tab.dataset.url;
      } else {
        content = document.createElement('p');
        content.className = 'muted';
        content.textContent = panel.querySelector('[data-paper-none-text]').dataset.text;
      }
      stage.replaceChildren(content);
    };
    panel.addEventListener('click', (event) => {
      const tab = event.target.closest('[data-paper]');
      if (!tab || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      show(tab);
    });
    document.addEventListener('keydown', (event) => {
      const step = { j: 1, k: -1 }[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest('input, textarea, select, [contenteditable], dialog[open]')) return;
      const at = tabs.findIndex((t) => t.getAttribute('aria-current'));
      show(tabs[(at + step + tabs.length) % tabs.length]);
    });
  }

  // Asks once more before a decision taken with one click; the form is sent by the button pressed first.
  function confirmed(form) {
    const sheet = form.querySelector('dialog');
    let pressed = null;
    form.addEventListener('submit', (event) => {
      if (!event.submitter?.dataset.confirm || event.submitter === pressed) return;
      event.preventDefault();
      event.stopImmediatePropagation(); // nothing has been sent yet
      pressed = event.submitter;
      sheet.querySelector('h2').textContent = pressed.textContent;
      sheet.querySelector('p').textContent = pressed.dataset.confirm;
      sheet.showModal();
    }, { capture: true });
    sheet.addEventListener('close', () => {
      if (sheet.returnValue === 'yes') form.requestSubmit(pressed);
      else pressed = null;
      sheet.returnValue = '';
    });
    for (const button of sheet.querySelectorAll('button')) {
      button.addEventListener('click', () => sheet.close(button.value));
    }
  }

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('form[data-unsaved]').forEach(unsaved);
    document.querySelectorAll('form[data-gaps]').forEach(gapRows);
    document.querySelectorAll('[data-viewer]').forEach(viewer);
    document.querySelectorAll('form[data-confirmed]').forEach(confirmed);
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    target?.focus({ preventScroll: true });
  });
})();
