// A server that is never the bottleneck: one thread, one epoll, no allocation after an accept.
//   POST /s/TOKENS/INTERVAL_US  a stream of chat completion chunks, one write a token; interval 0: as fast as it goes
//   POST /a                     an answer that comes whole
//   GET  /arrivals              the instants at which streams were asked for, one a line, which are then forgotten
// Every token's text is the instant of its writing: CLOCK_MONOTONIC in nanoseconds, 16 digits.
// Prints its port; ends when its standard input does.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "answers.h"
#include "arrivals.h"
#include "listener.h"
#include "schedule.h"

enum { BURST = 64 };

static struct connection *connections[MOST_FDS];
static int epoll;
static char token_chunk[OUTPUT];
static int token_length, stamp_offset;

static void drop(struct connection *c) {
  leave_schedule(c);
  connections[c->fd] = NULL;
  close(c->fd);
  free(c);
}

static void watch(struct connection *c, int operation, int writable) {
  struct epoll_event e = { .events = EPOLLIN | (writable ? EPOLLOUT : 0), .data.fd = c->fd };
  epoll_ctl(epoll, operation, c->fd, &e);
}

// 1: all written; 0: the socket is full; -1: it is gone.
static int flush(struct connection *c) {
  while (c->sent < c->out) {
    ssize_t n = send(c->fd, c->output + c->sent, c->out - c->sent, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (n < 0 && errno == EAGAIN) { watch(c, EPOLL_CTL_MOD, 1); return 0; }
    if (n < 0) return -1;
    c->sent += n;
  }
  c->out = c->sent = 0;
  return 1;
}

// Writes the next token, or what ends the stream; false where the connection is gone.
static int advance(struct connection *c) {
  if (c->out > 0) return 1;
  if (c->left > 0) {
    c->left--;
    memcpy(c->output, token_chunk, token_length);
    write_stamp(c->output + stamp_offset, now_ns());
    c->out = token_length;
    c->due += c->interval;
  } else {
    leave_schedule(c);
    c->out = put_chunk(c->output, STOP);
    c->out += put_chunk(c->output + c->out, DONE);
    c->out += sprintf(c->output + c->out, "0\r\n\r\n");
  }
  if (flush(c) < 0) { drop(c); return 0; }
  if (c->heap_at >= 0) heap_down(c->heap_at, c);
  return 1;
}

static void begin_stream(struct connection *c, const char *path) {
  note_arrival(now_ns());
  int tokens = 0;
  long interval_us = 0;
  sscanf(path, "/s/%d/%ld", &tokens, &interval_us);
  c->left = tokens;
  c->interval = interval_us * 1000;
  c->due = now_ns() + c->interval;
  c->out = sprintf(c->output, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
  c->out += put_chunk(c->output + c->out, ROLE);
  if (c->interval > 0) heap_up(heap_size++, c);
  else { c->fast_at = fast_size; fast[fast_size++] = c; }
}

static void begin_answer(struct connection *c, const char *path) {
  if (strncmp(path, "/s/", 3) == 0) { begin_stream(c, path); return; }
  int head = sprintf(c->output, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n",
                     sizeof WHOLE - 1);
  strcpy(c->output + head, WHOLE);
  write_stamp(strstr(c->output + head, "0000000000000000"), now_ns());
  c->out = head + sizeof WHOLE - 1;
}

// Takes a request once it is whole; false where the connection is gone.
static int take_request(struct connection *c) {
  char *end = memmem(c->input, c->in, "\r\n\r\n", 4);
  if (end == NULL) return c->in < INPUT - 1;
  *end = 0;
  char *length = strcasestr(c->input, "\r\ncontent-length:");
  long whole = end + 4 - c->input + (length == NULL ? 0 : atol(length + 17));
  if (whole > INPUT - 1) return 0;
  if (c->in < whole) { *end = '\r'; return 1; }
  char *path = strchr(c->input, ' ');
  if (path == NULL) return 0;
  if (strncmp(path + 1, "/arrivals", 9) == 0) { answer_arrivals(c->fd); return 0; }
  begin_answer(c, path + 1);
  memmove(c->input, c->input + whole, c->in - whole);
  c->in -= whole;
  return flush(c) >= 0;
}

static void handle(struct connection *c, uint32_t events) {
  if (events & EPOLLOUT) {
    int flushed = flush(c);
    if (flushed < 0) { drop(c); return; }
    if (flushed == 1) watch(c, EPOLL_CTL_MOD, 0);
  }
  if (!(events & (EPOLLIN | EPOLLHUP | EPOLLERR))) return;
  ssize_t n = recv(c->fd, c->input + c->in, INPUT - 1 - c->in, MSG_DONTWAIT);
  if (n < 0 && errno == EAGAIN) return;
  if (n <= 0) { drop(c); return; }
  c->in += n;
  if (!take_request(c)) drop(c);
}

static void accept_all(int listener) {
  for (int fd; (fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0;) {
    if (fd >= MOST_FDS) { close(fd); continue; }
    int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    struct connection *c = calloc(1, sizeof *c);
    c->fd = fd;
    c->heap_at = c->fast_at = -1;
    connections[fd] = c;
    watch(c, EPOLL_CTL_ADD, 0);
  }
}

static void prepare(void) {
  struct rlimit files = { MOST_FDS, MOST_FDS };
  setrlimit(RLIMIT_NOFILE, &files);
  signal(SIGPIPE, SIG_IGN);
  prctl(PR_SET_TIMERSLACK, 1000);
  token_length = put_chunk(token_chunk, TOKEN);
  stamp_offset = strstr(token_chunk, "\"content\":\"") + 11 - token_chunk;
}

// Sleeps until a socket is ready or a token is due.
static int wait_events(struct epoll_event *events, int most) {
  if (fast_size == 0) {
    int64_t ns = heap_size > 0 ? heap[0]->due - now_ns() : -1;
    if (heap_size == 0 || ns > 0) {
      struct timespec t = { ns / 1000000000LL, ns % 1000000000LL };
      struct pollfd p = { epoll, POLLIN, 0 };
      ppoll(&p, 1, heap_size == 0 ? NULL : &t, NULL);
    }
  }
  return epoll_wait(epoll, events, most, 0);
}

static void write_due(void) {
  for (int64_t now = now_ns(); heap_size > 0 && heap[0]->due <= now;) {
    struct connection *c = heap[0];
    // A full socket skips its turn, so that the others keep theirs.
    if (c->out > 0) { c->due += c->interval; heap_down(0, c); }
    else advance(c);
  }
  static int turn;
  for (int i = 0; i < BURST && fast_size > 0; i++) {
    turn = turn + 1 < fast_size ? turn + 1 : 0;
    advance(fast[turn]);
  }
}

int main(void) {
  prepare();
  epoll = epoll_create1(EPOLL_CLOEXEC);
  int listener = open_listener();
  struct epoll_event e = { .events = EPOLLIN, .data.fd = listener }, events[512];
  epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &e);
  e.data.fd = 0;
  epoll_ctl(epoll, EPOLL_CTL_ADD, 0, &e);
  for (;;) {
    int count = wait_events(events, 512);
    for (int i = 0; i < count; i++) {
      int fd = events[i].data.fd;
      if (fd == 0) return 0;
      if (fd == listener) accept_all(listener);
      else if (connections[fd] != NULL) handle(connections[fd], events[i].events);
    }
    write_due();
  }
}
