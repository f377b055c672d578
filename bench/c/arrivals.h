// When streams were asked for, when clients left them, and how many tokens were written to them.
#pragma once
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include "answers.h"

enum { MOST_INSTANTS = 1 << 20 };

struct instants {
  int64_t at[MOST_INSTANTS];
  int count;
};

static struct instants arrivals, closes;
static long written;

static void note(struct instants *all, int64_t instant) {
  if (all->count < MOST_INSTANTS) all->at[all->count++] = instant;
}

static void answer_instants(int fd, struct instants *all) {
  fcntl(fd, F_SETFL, 0);
  FILE *f = fdopen(dup(fd), "w");
  fprintf(f, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: %d\r\nConnection: close\r\n\r\n",
          all->count * (DIGITS + 1));
  for (int i = 0; i < all->count; i++) fprintf(f, "%016lld\n", (long long)all->at[i]);
  fclose(f);
  all->count = 0;
}

static void answer_written(int fd) {
  fcntl(fd, F_SETFL, 0);
  FILE *f = fdopen(dup(fd), "w");
  fprintf(f, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n%ld\n", written);
  fclose(f);
  written = 0;
}
