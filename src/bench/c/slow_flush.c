/* Delays each flush of a file by 200 ms while the file that SLOW_FLUSH_WHILE names exists. Loaded by LD_PRELOAD:
 * cc -shared -fPIC -o slow_flush.so slow_flush.c -ldl */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static void delay(void) {
  const char *file = getenv("SLOW_FLUSH_WHILE");
  if (file != NULL && access(file, F_OK) == 0) {
    struct timespec most = {0, 200 * 1000 * 1000};
    nanosleep(&most, NULL);
  }
}

int fsync(int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  delay();
  return real(file);
}

int fdatasync(int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  delay();
  return real(file);
}
