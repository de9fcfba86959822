namespace Uapi.Fuzz;

/// <summary>What mutations start from: this project's headers, its test cases, and a line of every construct C has for headers.</summary>
internal sealed class Corpus
{
    private static readonly string[] Constructs =
    [
        "struct s { unsigned int a : 3, : 5, b : 24; unsigned long long c : 40; };",
        "struct __attribute__((packed, aligned(4))) p { char c; long l; void *p; } __attribute__((aligned(16)));",
        "union u { struct { int a; struct { short b, c; }; }; unsigned char bytes[sizeof(int) * 4]; };",
        "struct flexible { unsigned short n; struct { char c; } rest[]; };",
        "typedef struct { int (*call)(void *, ...); const volatile char *const *names[2][3]; } table_t;",
        "enum colour { RED = 'r', GREEN = RED << 2, BLUE, LAST = -1 };",
        "enum { BIG = 0xffffffff00000000ULL } __attribute__((packed));",
        "typedef unsigned long long word __attribute__((aligned(2)));",
        "typedef int mode_di __attribute__((mode(DI)));",
        "static inline int f(int x) { return x ? f(x - 1) : (int)sizeof(struct s); }",
        "extern int variable, *pointers[4]; int function(const char *, unsigned);",
        "_Static_assert(sizeof(int) == 4, \"int\");",
        "struct s2 { __typeof__(((struct s *)0)->a) t; int x[(1 ? 2 : 3) + sizeof(\"four\")]; };",
        "#define JOIN(a, b) a ## b\n#define TEXT(x) #x\n#define VA(fmt, args...) JOIN(fmt, ##args)\nstruct JOIN(jo, in) { int VA(x, y); };",
        "#define LIST(X) X(one, 1) X(two, 2)\n#define ITEM(n, v) ITEM_ ## n = v,\nenum list { LIST(ITEM) };",
        "#if defined(__LP64__) && (__SIZEOF_INT128__ > 1 || 'a' == 97)\nstruct lp { __int128 i; };\n#elif 0x10u - 1ll ? 2 : 3\n#else\n#error no\n#endif",
        "#ifndef GUARD\n#define GUARD\n#include \"fuzz.h\"\n#include <linux/types.h>\n#endif",
        "#define SELF SELF + OTHER\n#define OTHER SELF\nstruct self { int SELF; };",
        "#define _IOC_(d,t,n,s) (((d) << 30) | ((t) << 8) | (n) | ((s) << 16))\n#define REQ _IOC_(1, 'x', 3, sizeof(struct s))",
        "#include <linux/ioctl.h>\n#define R1 _IOWR(';', 100 + 3, struct { int a; char b; })\n#define R2 _IOC(_IOC_READ, 'E', 0x06, 16)\n#define R3(len) _IOC(_IOC_READ, 'E', 0x06, len)",
        "#pragma pack(push, 1)\nstruct packed1 { char a; int b; };\n#pragma pack(pop)",
        "/** struct doc - words\n * @a: a member\n */\nstruct doc { int a; /* behind */ };",
        "#define OFFSET __builtin_offsetof(struct s, c)\n#define MIN (-2147483647 - 1)\n#define SHIFT (1 << 31)\n#define DIVIDE (1 / 0)",
        "struct later; struct uses { struct later *next; enum colour c; _Bool b; float f; long double d; };",
        "#undef SELF\n#line 7 \"other.h\"\n#define LONG \\\n  1 \\\n  + 2\n",
        "struct { int nameless; } ;; struct empty { }; struct zero { int z[0]; };",
    ];

    private readonly List<string> _texts = [];

    /// <param name="directories">Where more headers are.</param>
    public Corpus(params IEnumerable<string> directories)
    {
        _texts.AddRange(Constructs);
        _texts.Add(string.Join('\n', Constructs));
        foreach (string directory in directories.Where(Directory.Exists))
        {
            foreach (string file in Directory.EnumerateFiles(directory, "*.h", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                string text = File.ReadAllText(file);
                if (text.Length <= 100_000)
                    _texts.Add(text);
            }
        }
    }

    public int Count => _texts.Count;

    public string Pick(Random random) => _texts[random.Next(_texts.Count)];

    public static string Construct(Random random) => Constructs[random.Next(Constructs.Length)];
}
