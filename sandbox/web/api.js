// The sandbox's person side over HTTP, and its live stream.

/** What went wrong, in words that a person can act on. */
export class Problem extends Error {}

const REFUSALS = {
  403: "Itu tidak boleh dilakukan di percakapan ini.",
  404: "Itu sudah tidak ada.",
  409: "Itu sudah terjadi.",
  413: "Berkas itu terlalu besar.",
  422: "Isinya tidak dapat dikirim. Periksa, lalu kirim lagi.",
};

async function call(path, options) {
  let answer;
  try {
    answer = await fetch(`api/${path}`, options);
  } catch {
    throw new Problem("Kota peraga tidak menjawab. Coba lagi sebentar.");
  }
  if (answer.ok) return answer.json();
  throw new Problem(REFUSALS[answer.status] || "Kota peraga sedang bermasalah. Coba lagi sebentar.");
}

export const get = (path) => call(path);

export const post = (path, body = {}) => call(path, body instanceof FormData
  ? { method: "POST", body }
  : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

let source = null, watched = "", retry = 0;

/** Listens for these people; on = {change({person?, chat, version}), clock(clock), link(connected)}. */
export function watch(people, on) {
  const wanted = people.join();
  if (wanted === watched && source) return;
  watched = wanted;
  source?.close();
  source = null;
  clearTimeout(retry);
  if (!wanted) return on.link(true);
  source = new EventSource(`api/events?people=${wanted}`);
  source.addEventListener("change", (event) => on.change(JSON.parse(event.data)));
  source.addEventListener("clock", (event) => on.clock(JSON.parse(event.data || "null")));
  source.onopen = () => on.link(true);
  source.onerror = () => {
    on.link(false);
    if (source.readyState !== EventSource.CLOSED) return; // the browser itself tries again
    source = null;
    retry = setTimeout(() => watch(people, on), 2000);
  };
}
