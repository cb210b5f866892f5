import { GoldSellerError } from '@gold-seller/criteria';

/** The same request, whose body ends in `request_invalid` where it is waited for and nothing comes for so long. */
export function withIdleLimit(request: Request, idleMs: number): Request {
  const { method } = request;
  if (method === 'GET' || method === 'HEAD') return request;
  const { headers, signal } = request;
  const init: BodyRequestInit = { method, headers, signal, body: limited(request, idleMs), duplex: 'half' };
  return new Request(request.url, init);
}

/** What Node wants said of a body that is a stream, and the types leave out. */
interface BodyRequestInit extends RequestInit {
  readonly duplex: 'half';
}

/** Reads nothing before it is read itself: while the reader is busy, the sender is not the one who is waited for. */
function limited(request: Request, idleMs: number): ReadableStream<Uint8Array> {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  return new ReadableStream(
    {
      async pull(controller) {
        reader ??= (request.body ?? new Blob([]).stream()).getReader();
        const { done, value } = await orIdle(reader.read(), idleMs);
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader?.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

async function orIdle<T>(reading: Promise<T>, idleMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const idle = new Promise<never>((_resolve, reject) => {
    const says = `The body stopped coming: there was nothing for ${idleMs / 1000} s.`;
    timer = setTimeout(() => reject(new GoldSellerError('request_invalid', says)), idleMs);
  });
  try {
    return await Promise.race([reading, idle]);
  } finally {
    clearTimeout(timer);
  }
}
