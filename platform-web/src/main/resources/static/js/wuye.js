// Makes pages smoother; every page works without it.
(() => {
  const all = (root, selector) => [...(root.querySelectorAll?.(selector) ?? [])];

  // Filter forms refresh #rows while typing; sort and page links inside #rows do the same.
  function liveList() {
    const rows = document.getElementById('rows');
    if (!rows || !window.htmx) return;
    const set = (element, attributes) => {
      for (const [name, value] of Object.entries(attributes)) {
        if (!element.hasAttribute(name)) element.setAttribute(name, value);
      }
      window.htmx.process(element);
    };
    const common = { 'hx-target': '#rows', 'hx-select': '#rows', 'hx-swap': 'outerHTML', 'hx-push-url': 'true' };
    for (const form of all(document, 'form.filter-bar')) {
      if (form.dataset.live) continue;
      form.dataset.live = 'true';
      set(form, {
        ...common,
        'hx-get': form.getAttribute('action') || location.pathname,
        'hx-trigger': 'input delay:350ms, submit',
        'hx-sync': 'this:replace',
      });
    }
    for (const link of all(rows, 'th a.sort, .pager a')) {
      set(link, { ...common, 'hx-get': link.getAttribute('href') });
    }
  }

  // On phones filters fold behind one button; the search box stays.
  function foldFilters(root) {
    for (const form of all(root, 'form.filter-bar')) {
      if (form.dataset.folds || form.querySelectorAll('.filter').length < 2) continue;
      form.dataset.folds = 'true';
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn btn-outline-primary filter-fold';
      const set = [...form.querySelectorAll('.filter:not(.search) :is(select, input:not([type=hidden], [type=checkbox]))')];
      const used = set.filter((input) => input.value).length + form.querySelectorAll('.filter :checked:not(option)').length;
      const icon = document.createElement('i');
      icon.className = 'bi bi-sliders';
      icon.setAttribute('aria-hidden', 'true');
      const label = document.querySelector('meta[name=filters-label]')?.content ?? '';
      button.append(icon, ` ${label}${used ? ` (${used})` : ''}`);
      button.setAttribute('aria-expanded', 'false');
      form.classList.add('folded');
      button.addEventListener('click', () => {
        const folded = form.classList.toggle('folded');
        button.setAttribute('aria-expanded', String(!folded));
      });
      (form.querySelector('.filter.search') ?? form.firstElementChild).after(button);
    }
  }

  // Popover dialogs become modal: focus stays inside, the page behind is inert.
  function modalSheets(root) {
    for (const dialog of all(root, 'dialog.sheet[popover]')) {
      const opener = document.querySelector(`[popovertarget="${CSS.escape(dialog.id)}"]:not([data-close])`);
      if (!dialog.showModal || !opener) continue;
      dialog.removeAttribute('popover');
      opener.removeAttribute('popovertarget');
      opener.addEventListener('click', () => dialog.showModal());
      for (const button of all(dialog, '[data-close]')) {
        button.removeAttribute('popovertarget');
        button.addEventListener('click', () => dialog.close());
      }
      dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    }
  }

  // A second click on a button that already sends its form does nothing.
  function sendOnce(root) {
    for (const form of all(root, 'form[method=post]:not([data-upload])')) {
      if (form.dataset.guarded) continue;
      form.dataset.guarded = 'true';
      form.addEventListener('submit', (event) => {
        if (form.dataset.sent) {
          event.preventDefault();
          return;
        }
        form.dataset.sent = 'true';
        event.submitter?.setAttribute('aria-busy', 'true');
      });
    }
  }
  window.addEventListener('pageshow', () => {
    for (const form of all(document, 'form[data-sent]')) {
      delete form.dataset.sent;
      for (const button of all(form, '[aria-busy]')) button.removeAttribute('aria-busy');
    }
  });

  document.addEventListener('click', (event) => {
    for (const menu of all(document, 'details[data-menu][open]')) {
      if (!menu.contains(event.target)) menu.open = false;
    }
    const print = event.target.closest?.('[data-print]');
    if (print) window.print();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of all(document, 'details[data-menu][open]')) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
  // Empty filters stay out of the address; the order of the list stays as the user set it.
  document.addEventListener('htmx:configRequest', (event) => {
    if (!event.detail.elt.matches('form.filter-bar')) return;
    for (const [name, value] of new FormData(event.detail.elt)) {
      if (value === '') delete event.detail.parameters[name];
    }
    const here = new URLSearchParams(location.search);
    for (const name of ['sort', 'desc']) {
      if (here.has(name) && !(name in event.detail.parameters)) event.detail.parameters[name] = here.get(name);
    }
  });
  document.addEventListener('htmx:beforeRequest', (event) => event.detail.target?.setAttribute('aria-busy', 'true'));
  document.addEventListener('htmx:responseError', (event) => {
    event.detail.target?.removeAttribute('aria-busy');
    location.reload();
  });
  document.addEventListener('htmx:sendError', (event) => event.detail.target?.removeAttribute('aria-busy'));
  document.addEventListener('htmx:afterSettle', () => {
    const announced = document.querySelector('#rows [data-announce]');
    if (announced) document.getElementById('live').textContent = announced.textContent;
  });

  function enhance(root) {
    foldFilters(root);
    modalSheets(root);
    sendOnce(root);
    liveList();
  }
  document.addEventListener('DOMContentLoaded', () => {
    enhance(document);
    document.querySelector('[data-focus]')?.focus();
  });
  document.addEventListener('htmx:afterSwap', () => enhance(document));
})();
