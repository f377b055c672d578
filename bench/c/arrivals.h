// When streams were asked for.
#pragma once
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include "answers.h"

enum { MOST_ARRIVALS = 1 << 20 };

static int64_t arrivals[MOST_ARRIVALS];
static int arrival_count;

static void note_arrival(int64_t instant) {
  if (arrival_count < MOST_ARRIVALS) arrivals[arrival_count++] = instant;
}

static void answer_arrivals(int fd) {
  fcntl(fd, F_SETFL, 0);
  FILE *f = fdopen(dup(fd), "w");
  fprintf(f, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: %d\r\nConnection: close\r\n\r\n",
          arrival_count * (DIGITS + 1));
  for (int i = 0; i < arrival_count; i++) fprintf(f, "%016lld\n", (long long)arrivals[i]);
  fclose(f);
  arrival_count = 0;
}
