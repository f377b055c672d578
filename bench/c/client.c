// The floor: one thread, one epoll, lines found by memchr, nothing parsed but the stamp of a stream's first token.
//   client PORT PATH STREAMS MILLISECONDS SPREAD_MS
// Keeps STREAMS requests going, started over SPREAD_MS, for MILLISECONDS, lets the last ones end, and prints JSON.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { LONGEST_LINE = 4096, MOST_ERRORS = 100000, BUFFER = 1 << 16 };

struct stream {
  int fd, carried, tokens, ended;
  char line[LONGEST_LINE];
};

static int64_t errors[MOST_ERRORS];
static long error_count, token_count, request_count, failure_count;
static char request[1024];
static int request_length, running;

static int64_t now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static void take_token(struct stream *s, const char *line, int length, int64_t now) {
  char *content = memmem(line, length, "\"content\":\"", 11);
  if (content == NULL || content[11] == '"') return;
  token_count++;
  if (s->tokens++ == 0 && error_count < MOST_ERRORS) errors[error_count++] = now - atoll(content + 11);
}

// A stream is over behind its [DONE] with the empty chunk; a whole answer is one line of JSON.
static void take_line(struct stream *s, const char *line, int length, int64_t now) {
  if (length > 6 && memcmp(line, "data: ", 6) == 0) take_token(s, line, length, now);
  else if (length == 2 && line[0] == '0') s->ended = 1;
  else if (line[0] == '{') { take_token(s, line, length, now); s->ended = 1; }
}

static void take(struct stream *s, const char *bytes, int length, int64_t now) {
  const char *end = bytes + length;
  for (const char *lf; bytes < end && (lf = memchr(bytes, '\n', end - bytes)) != NULL; bytes = lf + 1) {
    if (s->carried == 0) { take_line(s, bytes, lf - bytes, now); continue; }
    if (s->carried + (lf - bytes) > LONGEST_LINE) exit(2);
    memcpy(s->line + s->carried, bytes, lf - bytes);
    take_line(s, s->line, s->carried + (lf - bytes), now);
    s->carried = 0;
  }
  if (s->carried + (end - bytes) > LONGEST_LINE) exit(2);
  memcpy(s->line + s->carried, bytes, end - bytes);
  s->carried += end - bytes;
}

static void write_request(struct stream *s) {
  s->tokens = s->ended = s->carried = 0;
  if (send(s->fd, request, request_length, MSG_NOSIGNAL) != request_length) exit(3);
}

static void open_stream(struct stream *s, int port, int epoll) {
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
  int on = 1;
  s->fd = socket(AF_INET, SOCK_STREAM, 0);
  if (s->fd < 0 || connect(s->fd, (struct sockaddr *)&address, sizeof address) < 0) exit(4);
  setsockopt(s->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  struct epoll_event e = { .events = EPOLLIN, .data.ptr = s };
  epoll_ctl(epoll, EPOLL_CTL_ADD, s->fd, &e);
  running++;
  write_request(s);
}

static void handle(struct stream *s, int epoll, int64_t stop_at) {
  static char buffer[BUFFER];
  ssize_t n = recv(s->fd, buffer, BUFFER, MSG_DONTWAIT);
  int64_t now = now_ns();
  if (n < 0 && errno == EAGAIN) return;
  if (n > 0) take(s, buffer, n, now);
  if (n > 0 && !s->ended) return;
  if (n <= 0) failure_count++;
  else request_count++;
  if (n > 0 && now < stop_at) { write_request(s); return; }
  epoll_ctl(epoll, EPOLL_CTL_DEL, s->fd, NULL);
  close(s->fd);
  running--;
}

static void report(int64_t wall_ns) {
  struct rusage r;
  getrusage(RUSAGE_SELF, &r);
  double cpu_ms = (r.ru_utime.tv_sec + r.ru_stime.tv_sec) * 1e3 + (r.ru_utime.tv_usec + r.ru_stime.tv_usec) / 1e3;
  printf("{\"requests\":%ld,\"failures\":%ld,\"tokens\":%ld,\"cpuMs\":%.3f,\"wallMs\":%.3f,\"errorsMs\":[",
         request_count, failure_count, token_count, cpu_ms, wall_ns / 1e6);
  for (long i = 0; i < error_count; i++) printf("%s%.4f", i == 0 ? "" : ",", errors[i] / 1e6);
  printf("]}\n");
}

int main(int argc, char **argv) {
  if (argc != 6) return 1;
  int port = atoi(argv[1]), count = atoi(argv[3]), opened = 0;
  static const char body[] = "{\"model\":\"bench\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello.\"}],\"stream\":true}";
  request_length = snprintf(request, sizeof request,
    "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
    argv[2], port, sizeof body - 1, body);
  struct rlimit files = { 8192, 8192 };
  setrlimit(RLIMIT_NOFILE, &files);
  struct stream *streams = calloc(count, sizeof *streams);
  struct epoll_event events[512];
  int epoll = epoll_create1(0);
  int64_t begin = now_ns(), stop_at = begin + atoll(argv[4]) * 1000000, spread = atoll(argv[5]) * 1000000;
  while (opened < count || running > 0) {
    int64_t next = begin + spread * opened / count;
    int64_t left = opened < count ? next - now_ns() : 1000000000;
    if (opened < count && left <= 0) { open_stream(&streams[opened++], port, epoll); left = 0; }
    int n = epoll_wait(epoll, events, 512, (left + 999999) / 1000000);
    for (int i = 0; i < n; i++) handle(events[i].data.ptr, epoll, stop_at);
    if (now_ns() > stop_at + 10000000000LL) break;
  }
  report(now_ns() - begin);
  return 0;
}
