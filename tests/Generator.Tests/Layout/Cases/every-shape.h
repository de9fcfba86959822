#ifndef EVERY_SHAPE_H
#define EVERY_SHAPE_H

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef unsigned long low_long __attribute__((aligned(4)));
typedef u64 aligned_u64 __attribute__((aligned(8)));

#define SHIFTED (1 << 31)
#define WIDE 0xffffffff
#define NEGATIVE (-5L)
#define NARROW ((u16)0x12345)
#define LETTER '\xe9'
#define TEXT "a\tb\"" "\303\251"
#define SIZE (sizeof(struct plain) * 2)
#define hidden_member inner.x
#define TAKES(a, b) ((a) << (b))

enum unsigned_values { FIRST, SECOND = 7, THIRD };
enum signed_values { BELOW = -3, ABOVE = 3 };
enum wide_values { WIDE_VALUE = 0x123456789abull };
enum small_values { SMALL_VALUE = 200 } __attribute__((packed));

struct plain {
	char c;
	u64 wide;
	short s[3];
	long l;
	void *p;
	int (*f)(void);
	double d;
	long double ld;
	enum small_values e;
};

struct packed_record {
	u8 a;
	u32 b;
	aligned_u64 c;
	u64 d __attribute__((aligned(4)));
} __attribute__((packed));

struct bits {
	u8 low : 3, high : 5;
	u16 : 4;
	u16 middle : 9;
	u32 a : 1;
	u32 : 0;
	u64 b : 33;
	int sign : 7;
	u8 last;
};

struct packed_bits {
	u32 a : 7;
	u32 b : 30;
	u64 c : 61;
} __attribute__((packed));

struct nested {
	u8 tag;
	union {
		u32 word;
		struct {
			u16 lower;
			u8 part : 4;
		};
		struct {
			low_long x;
			u8 flags : 2, rest : 6;
		} inner;
	};
	struct {
		u8 count;
		u32 of[2];
	} rows[3][2];
	u32 hidden_member_count;
	u8 tail[];
};

#pragma pack(push, 2)
struct pragma_packed {
	u8 a;
	u32 b;
	u64 c : 40;
	u32 d : 30;
};
#pragma pack(pop)

union overlay {
	u8 bytes[5];
	u32 word : 20;
	struct plain plain;
};

struct empty { };

/* An alignment of its own keeps a bit-field that is a whole integer from the lower alignment of i386's members. Found by tests/Fuzz --compilers. */
struct wide_bits_1 { unsigned long long m:64 __attribute__((aligned(1))); unsigned char c:4; };
struct wide_bits_2 { unsigned long long m:64 __attribute__((aligned(2))); };
struct wide_bits_3 { char x; unsigned long long m:64 __attribute__((aligned(1))); };
struct wide_bits_4 { int x; unsigned long long m:64 __attribute__((aligned(1))); };
struct wide_bits_5 { int x; int y; unsigned long long m:64 __attribute__((aligned(1))); };
struct wide_bits_6 { unsigned long long m:63 __attribute__((aligned(1))); };
struct wide_bits_7 { unsigned long long m:64 __attribute__((aligned(1),packed)); };
struct wide_bits_8 { unsigned long long m:64 __attribute__((aligned(1))); } __attribute__((packed));
union wide_bits_9 { unsigned long long m:64 __attribute__((aligned(1))); };
struct wide_bits_10 { unsigned long long m:64; };
struct wide_bits_11 { long long m:64 __attribute__((aligned(4))); };
struct wide_bits_12 { int x; int y:3; unsigned long long m:64 __attribute__((aligned(1))); };
struct wide_bits_13 { int x; unsigned long long m:64 __attribute__((aligned(4))); };

#endif
