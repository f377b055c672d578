// Who is written to next: a heap of connections by the instant at which their next token is due, and a list of those
// that are written to as fast as it goes.
#pragma once
#include <stdint.h>

// A token is some 250 bytes.
enum { MOST_FDS = 8192, INPUT = 8192, MOST_BATCH = 128, OUTPUT = 1024 + MOST_BATCH * 320, PATH = 128 };

struct connection {
  int fd, left, batch, heap_at, fast_at, in, out, sent;
  // Of a request that is being read: what is to come of its body, and what it asks for; empty between requests.
  long body;
  char path[PATH];
  void *tls;
  int64_t interval, due;
  char input[INPUT], output[OUTPUT];
};

static struct connection *heap[MOST_FDS], *fast[MOST_FDS];
static int heap_size, fast_size;

static void heap_set(int i, struct connection *c) { heap[i] = c; c->heap_at = i; }

static void heap_down(int i, struct connection *c) {
  for (int child; (child = 2 * i + 1) < heap_size; i = child) {
    if (child + 1 < heap_size && heap[child + 1]->due < heap[child]->due) child++;
    if (heap[child]->due >= c->due) break;
    heap_set(i, heap[child]);
  }
  heap_set(i, c);
}

static void heap_up(int i, struct connection *c) {
  for (; i > 0 && heap[(i - 1) / 2]->due > c->due; i = (i - 1) / 2) heap_set(i, heap[(i - 1) / 2]);
  heap_set(i, c);
}

static void leave_schedule(struct connection *c) {
  if (c->heap_at >= 0) {
    int at = c->heap_at;
    struct connection *last = heap[--heap_size];
    c->heap_at = -1;
    if (last != c) { heap_up(at, last); heap_down(last->heap_at, last); }
  }
  if (c->fast_at >= 0) {
    fast[c->fast_at] = fast[--fast_size];
    fast[c->fast_at]->fast_at = c->fast_at;
    c->fast_at = -1;
  }
}
