/**
 * Runs a job now and again after every change, until it is told to end. Changes that come while it runs, however many, make
 * it run once more: nothing waits for a time to pass, and the last change is always seen.
 *
 * @param watch - starts telling of changes, and gives back how to stop
 */
export async function repeatOnChange(
  job: () => Promise<void>,
  watch: (changed: () => void) => () => void,
  end: AbortSignal,
): Promise<void> {
  let isChanged = true;
  let wake = () => {};
  const stop = watch(() => {
    isChanged = true;
    wake();
  });
  end.addEventListener('abort', () => wake(), { once: true });
  try {
    while (!end.aborted) {
      if (isChanged) {
        isChanged = false;
        await job();
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    stop();
  }
}
