// Drives the plan's view from within its own page: the same in every engine, also in one that cannot be asked.
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function until(is) {
  while (!is()) await frame();
}

/** The pictures of the pages that can be seen; a page that is not drawn has none. */
function pictures() {
  const view = document.querySelector('.view')?.getBoundingClientRect();
  const pages = [...document.querySelectorAll('[data-page]')].filter((page) => {
    const box = page.getBoundingClientRect();
    return view && box.bottom > view.top && box.top < view.bottom;
  });
  return pages.map((page) => page.querySelector('canvas'));
}

const drawn = () => pictures().length > 0 && pictures().every(Boolean);

/** After the next frame, and the one that it may ask for, are on the screen. */
async function painted() {
  await frame();
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
}

/** The time of each change of the page size there and back, in milliseconds; the first two warm up. */
async function changes() {
  const named = (role, name) => () =>
    [...document.querySelectorAll(role)].find((e) => e.textContent.trim() === name);
  const [plan, ...sizes] = [
    named('nav button', 'Documents'),
    named('[role=radio]', 'Letter'),
    named('[role=radio]', 'A4'),
  ];
  await until(plan);
  plan().click();
  await until(drawn);
  await painted();
  const times = [];
  for (let i = 0; i < 20; i++) {
    const before = new Set(pictures());
    const start = performance.now();
    sizes[i % 2]().click();
    await until(() => drawn() && pictures().every((picture) => !before.has(picture)));
    await painted();
    times.push(performance.now() - start);
    // What is near is drawn, too, before the next.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return times.slice(2);
}

window.bench = { changes };

const tell = new URLSearchParams(location.search).get('tell');
if (tell)
  void changes().then((times) =>
    fetch(tell, { method: 'POST', mode: 'no-cors', body: JSON.stringify(times) }),
  );
