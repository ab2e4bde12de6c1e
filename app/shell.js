// In the window the shell hands the page its names: window.go for calls to Go,
// window.runtime for what the window itself can do. In a browser this script
// gives it the same ones over HTTP.
(() => {
  const names = /* names */ {};

  const address = new URL(location.href);
  if (address.searchParams.has('token')) {
    address.searchParams.delete('token');
    history.replaceState(history.state, '', address);
  }

  const fault = (code) => JSON.stringify({ kind: 'internal', code, values: {} });

  const call = async (struct, method, args) => {
    const body = JSON.stringify({ struct, method, args });
    let reply;
    try {
      const response = await fetch('/call', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
        // A call that was begun is finished though the page goes away; browsers
        // allow that up to 64 KiB.
        keepalive: body.length < 20_000,
      });
      reply = await response.json();
    } catch {
      throw fault('fault.no-answer');
    }
    if (typeof reply.error === 'string') throw reply.error;
    return reply.result;
  };

  const main = {};
  for (const [struct, methods] of Object.entries(names)) {
    main[struct] = {};
    for (const method of methods) main[struct][method] = (...args) => call(struct, method, args);
  }
  window.go = { main };

  const listeners = new Map();
  const off = (name, listener) => listeners.set(name, (listeners.get(name) ?? []).filter((l) => l !== listener));
  const on = (name, run, most) => {
    const listener = { run, left: most };
    listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    return () => off(name, listener);
  };
  const emit = (name, ...data) => {
    for (const listener of listeners.get(name) ?? []) {
      if (listener.left > 0 && --listener.left === 0) off(name, listener);
      listener.run(...data);
    }
  };

  const known = {
    EventsOn: (name, run) => on(name, run, -1),
    EventsOnce: (name, run) => on(name, run, 1),
    EventsOnMultiple: on,
    EventsOff: (...gone) => gone.forEach((name) => listeners.delete(name)),
    EventsOffAll: () => listeners.clear(),
    EventsEmit: emit,
    WindowSetTitle: (title) => (document.title = title),
    WindowReload: () => location.reload(),
    BrowserOpenURL: (url) => window.open(url, '_blank', 'noopener'),
    Environment: async () => ({ buildType: 'production', platform: 'browser', arch: '' }),
    ClipboardGetText: () => navigator.clipboard.readText(),
    ClipboardSetText: (text) => navigator.clipboard.writeText(text).then(() => true),
    LogError: (text) => console.error(text),
    LogWarning: (text) => console.warn(text),
  };
  // What a browser has no counterpart for does nothing.
  window.runtime = new Proxy(known, { get: (has, name) => has[name] ?? (() => undefined) });
})();
