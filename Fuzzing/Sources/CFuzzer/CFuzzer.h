// libFuzzer, which the compiler links with -sanitize=fuzzer, called from a program's own main.
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*try_input)(const uint8_t *bytes, size_t count));
