/* glibc 2.35 gave hypot and hypotf new versions, which differ only in how they set errno. With these wrappers
   (-Wl,--wrap=hypot,--wrap=hypotf) the portable program uses the first versions, and so needs glibc 2.34 alone. */
#if defined(__x86_64__)
#define FIRST "GLIBC_2.2.5"
#elif defined(__aarch64__)
#define FIRST "GLIBC_2.17"
#endif

double first_hypot(double, double);
float first_hypotf(float, float);
__asm__(".symver first_hypot, hypot@" FIRST);
__asm__(".symver first_hypotf, hypotf@" FIRST);

double __wrap_hypot(double x, double y) { return first_hypot(x, y); }
float __wrap_hypotf(float x, float y) { return first_hypotf(x, y); }
