#include "CKernels.h"

/*
 * Each kernel is written once, in vectors of the compiler, and compiled for the instructions that
 * every machine has and for better ones. So there is no second text that could say something else.
 */

#define INLINE static inline __attribute__((always_inline))
#define UNROLLED _Pragma("clang loop unroll(full)")
#define LOAD(place) (*(const VECTOR *)(place))
#define STORE(place, vector) (*(VECTOR *)(place) = (vector))
/* The number minus zero, not plus: that would make −0 into 0, so the compiler would have to do it. */
#define SPLAT(number) ((float)(number) - (VECTOR){0})

/* The sizes of tiles: sixteen registers hold the sums, what is read, and a factor. */
enum { MOST_CHANNELS = ck_most_channels, MOST_VECTORS = 8, MOST_FACTORS = 4, MOST_TAPS = 7 };

/* How many cells a patch of the gradient has at most: 8 KB, a quarter of the nearest cache. */
enum { PATCH = 2048 };

INLINE ptrdiff_t ck_smaller(ptrdiff_t one, ptrdiff_t other) { return one < other ? one : other; }

/* In how many parts of a size at most something can be cut. */
INLINE ptrdiff_t ck_parts(ptrdiff_t whole, ptrdiff_t most) { return (whole + most - 1) / most; }

/* The first of these parts, all of which are as large as each other, give or take one. */
INLINE ptrdiff_t ck_share(ptrdiff_t whole, ptrdiff_t most) {
  return ck_parts(whole, ck_parts(whole, most));
}

/* Vectors may stand anywhere among floats. */
typedef float ck_vector4 __attribute__((vector_size(16), aligned(4), may_alias));
typedef int ck_bits4 __attribute__((vector_size(16), aligned(4), may_alias));
typedef float ck_vector8 __attribute__((vector_size(32), aligned(4), may_alias));
typedef int ck_bits8 __attribute__((vector_size(32), aligned(4), may_alias));

/* -- For every machine ------------------------------------------------------------------------- */

#define TARGET
#define NAME(name) name
#if defined(__aarch64__)
/* Thirty-two registers of four numbers are sixteen of eight. */
#define VECTOR ck_vector8
#define BITS ck_bits8
#define LANES 8
#else
#define VECTOR ck_vector4
#define BITS ck_bits4
#define LANES 4
#endif

#include "row_products.h"
#include "weighted_rows.h"

/* -- For machines with AVX2 -------------------------------------------------------------------- */

#if defined(__x86_64__)

#undef TARGET
#undef NAME
#undef VECTOR
#undef BITS
#undef LANES
#define TARGET __attribute__((target("avx2,fma")))
#define NAME(name) name##_avx2
#define VECTOR ck_vector8
#define BITS ck_bits8
#define LANES 8

#include "row_products.h"
#include "weighted_rows.h"

int ck_has_avx2(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }

#else

int ck_has_avx2(void) { return 0; }
void ck_add_rows_avx2(const ck_weighted_rows *job) { ck_add_rows(job); }
void ck_multiply_rows_avx2(const ck_row_products *job) { ck_multiply_rows(job); }

#endif
