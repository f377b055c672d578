// A server that is never the bottleneck: one thread, one epoll, no allocation after an accept.
//   POST /s/TOKENS/INTERVAL_US        a stream of chat completion chunks, one write a token; interval 0: as fast as it goes
//   POST /s/TOKENS/INTERVAL_US/BATCH  so many tokens a write
//   POST /a                           an answer that comes whole
//   POST /429                         a refusal for a second
//   GET  /arrivals                    the instants at which streams were asked for or refused, one a line, then forgotten
//   GET  /closes                      the instants at which clients left streams under way, likewise
//   GET  /written                     how many tokens were written since it was last asked
// Every token's text is the instant of its writing: CLOCK_MONOTONIC in nanoseconds, 16 digits.
// server [CERTIFICATE KEY] prints its port, and that of TLS where it has a certificate; ends when its standard input does.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#include "answers.h"
#include "arrivals.h"
#include "listener.h"
#include "request.h"
#include "schedule.h"
#include "wire.h"

enum { BURST = 64 };

static struct connection *connections[MOST_FDS];
static int epoll;
static char token_chunk[OUTPUT];
static int token_length, stamp_offset;

static void drop(struct connection *c) {
  if (c->heap_at >= 0 || c->fast_at >= 0) note(&closes, now_ns());
  leave_schedule(c);
  wire_close(c);
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
    ssize_t n = wire_write(c, c->output + c->sent, c->out - c->sent);
    if (n == LATER) { watch(c, EPOLL_CTL_MOD, 1); return 0; }
    if (n < 0) return -1;
    c->sent += n;
  }
  c->out = c->sent = 0;
  return 1;
}

static void put_token(struct connection *c, int64_t now) {
  memcpy(c->output + c->out, token_chunk, token_length);
  write_stamp(c->output + c->out + stamp_offset, now);
  c->out += token_length;
  c->left--;
  written++;
}

// Writes the next tokens, or what ends the stream; false where the connection is gone.
static int advance(struct connection *c) {
  if (c->out > 0) return 1;
  if (c->left > 0) {
    int64_t now = now_ns();
    for (int i = 0; i < c->batch && c->left > 0; i++) put_token(c, now);
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
  note(&arrivals, now_ns());
  int tokens = 0, batch = 1;
  long interval_us = 0;
  sscanf(path, "/s/%d/%ld/%d", &tokens, &interval_us, &batch);
  c->left = tokens;
  c->batch = batch < 1 ? 1 : batch > MOST_BATCH ? MOST_BATCH : batch;
  c->interval = interval_us * 1000;
  c->due = now_ns() + c->interval;
  c->out = sprintf(c->output, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
  c->out += put_chunk(c->output + c->out, ROLE);
  if (c->interval > 0) heap_up(heap_size++, c);
  else { c->fast_at = fast_size; fast[fast_size++] = c; }
}

static void begin_answer(struct connection *c, const char *path) {
  if (strncmp(path, "/s/", 3) == 0) { begin_stream(c, path); return; }
  if (strncmp(path, "/429", 4) == 0) { note(&arrivals, now_ns()); c->out = sprintf(c->output, REFUSAL); return; }
  int head = sprintf(c->output, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n",
                     sizeof WHOLE - 1);
  strcpy(c->output + head, WHOLE);
  write_stamp(strstr(c->output + head, "0000000000000000"), now_ns());
  c->out = head + sizeof WHOLE - 1;
}

// Answers once the request is whole; false where the connection is gone.
static int take_body(struct connection *c) {
  if (!skip_body(c)) return 1;
  if (strncmp(c->path, "/arrivals", 9) == 0) { answer_instants(c->fd, &arrivals); return 0; }
  if (strncmp(c->path, "/written", 8) == 0) { answer_written(c->fd); return 0; }
  if (strncmp(c->path, "/closes", 7) == 0) { answer_instants(c->fd, &closes); return 0; }
  begin_answer(c, c->path);
  c->path[0] = 0;
  return flush(c) >= 0;
}

static int take_request(struct connection *c) {
  if (c->path[0] == 0 && !take_head(c)) return 0;
  return c->path[0] == 0 || take_body(c);
}

static void handle(struct connection *c, uint32_t events) {
  if (events & EPOLLOUT) {
    int flushed = flush(c);
    if (flushed < 0) { drop(c); return; }
    if (flushed == 1) watch(c, EPOLL_CTL_MOD, 0);
  }
  if (!(events & (EPOLLIN | EPOLLHUP | EPOLLERR))) return;
  do {
    ssize_t n = wire_read(c, c->input + c->in, INPUT - 1 - c->in);
    if (n == LATER) return;
    if (n <= 0) { drop(c); return; }
    c->in += n;
    if (!take_request(c)) { drop(c); return; }
  } while (wire_holds_more(c));
}

static void accept_all(int listener, int secure) {
  for (int fd; (fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0;) {
    if (fd >= MOST_FDS) { close(fd); continue; }
    int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    struct connection *c = calloc(1, sizeof *c);
    c->fd = fd;
    c->heap_at = c->fast_at = -1;
    connections[fd] = c;
    if (secure) wire_secure(c);
    watch(c, EPOLL_CTL_ADD, 0);
  }
}

static void prepare(void) {
  raise_limits();
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

static void listen_to(int fd) {
  struct epoll_event e = { .events = EPOLLIN, .data.fd = fd };
  epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &e);
}

int main(int argc, char **argv) {
  prepare();
  epoll = epoll_create1(EPOLL_CLOEXEC);
  int secure = argc == 3 && wire_prepare(argv[1], argv[2]), port, secure_port = 0;
  int listener = open_listener(&port), secure_listener = secure ? open_listener(&secure_port) : -1;
  struct epoll_event events[512];
  listen_to(0);
  listen_to(listener);
  if (secure) listen_to(secure_listener);
  printf("%d %d\n", port, secure_port);
  fflush(stdout);
  for (;;) {
    int count = wait_events(events, 512);
    for (int i = 0; i < count; i++) {
      int fd = events[i].data.fd;
      if (fd == 0) return 0;
      if (fd == listener || fd == secure_listener) accept_all(fd, fd == secure_listener);
      else if (connections[fd] != NULL) handle(connections[fd], events[i].events);
    }
    write_due();
  }
}
