// Reading a request: its head is kept until it is whole, of its body nothing.
#pragma once
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "schedule.h"

// False where it is no request. The path is there once the head is whole.
static int take_head(struct connection *c) {
  char *end = memmem(c->input, c->in, "\r\n\r\n", 4);
  if (end == NULL) return c->in < INPUT - 1;
  *end = 0;
  char *length = strcasestr(c->input, "\r\ncontent-length:"), *path = strchr(c->input, ' ');
  if (path == NULL) return 0;
  c->body = length == NULL ? 0 : atol(length + 17);
  snprintf(c->path, sizeof c->path, "%s", path + 1);
  c->in -= end + 4 - c->input;
  memmove(c->input, end + 4, c->in);
  return 1;
}

// Whether all of the body has come.
static int skip_body(struct connection *c) {
  long taken = c->body < c->in ? c->body : c->in;
  c->in -= taken;
  c->body -= taken;
  memmove(c->input, c->input + taken, c->in);
  return c->body == 0;
}
