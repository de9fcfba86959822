using Uapi.Lexing;
using Uapi.Text;
using Uapi.Tool.Export;

namespace Uapi.Tool.Tests;

/// <summary>What is left of a header, token by token. That its facts stay the same is tested on whole headers elsewhere.</summary>
public sealed class HeaderExporterTests
{
    [Fact]
    public void Comments_AreGoneAndLayoutIsOurs() => AssertExport(
        """
        /* words of somebody */
        struct   a {            /* more words */
        	__u32	x,y;  // and more
        	struct { int i; } in[2];
        }  __attribute__((packed)) ;
        enum e { A=1, /* one */ B,
                 C };
        """,
        """
        struct a {
        	__u32 x,y;
        	struct {
        		int i;
        	} in[2];
        } __attribute__((packed)) ;

        enum e {
        	A=1,
        	B,
        	C
        };
        """);

    [Fact]
    public void Macros_KeepTheirSpellingOnOneLine() => AssertExport(
        """
        #define  F(a,b)	((a) << /* why */ 2 | \
        		(b))
        #define G (1)
        # define EMPTY
        """,
        """
        #define F(a,b) ((a) << 2 | (b))
        #define G (1)
        #define EMPTY
        """);

    [Fact]
    public void Conditionals_StayAroundMembers() => AssertExport(
        """
        #ifndef X_H
        #define X_H
        struct a {
        #if defined(__LITTLE_ENDIAN_BITFIELD)
        	__u8 lo:4, hi:4;
        #else
        	__u8 hi:4, lo:4;
        #endif
        };
        #endif
        """,
        """
        #ifndef X_H
        #define X_H
        struct a {
        #if defined(__LITTLE_ENDIAN_BITFIELD)
        	__u8 lo:4, hi:4;
        #else
        	__u8 hi:4, lo:4;
        #endif
        };

        #endif
        """);

    [Fact]
    public void FunctionBodies_AreGoneButTheirMacrosStay() => AssertExport(
        """
        static inline struct a *f(struct b *b, int n)
        {
        	if (n) { return 0; }
        #define INSIDE 1
        	return b->a;
        }
        static inline int g(void)
        {
        #ifdef FAST
        	return 1;
        #else
        	return 2;
        #endif
        }
        struct c { int i; };
        """,
        """
        static inline struct a *f(struct b *b, int n);
        #define INSIDE 1
        static inline int g(void);
        struct c {
        	int i;
        };
        """);

    [Fact]
    public void DeadGroups_AndMessagesAreGone() => AssertExport(
        """
        #if 0
        it's nobody's text
        # if X
        # else
        # endif
        #else
        int a;
        #endif
        #ifndef __KERNEL__
        #error "somebody's words"
        #endif
        """,
        """
        #if 0
        #else
        int a;
        #endif
        #ifndef __KERNEL__
        #error "not for this use"
        #endif
        """);

    [Fact]
    public void LinkageBlock_IsNoRecordAndNoFunction() => AssertExport(
        """
        #ifdef __cplusplus
        extern "C" {
        #endif
        typedef struct { int x; } t;
        #ifdef __cplusplus
        }
        #endif
        """,
        """
        #ifdef __cplusplus
        extern "C" {
        #endif
        typedef struct {
        	int x;
        } t;

        #ifdef __cplusplus
        }

        #endif
        """);

    [Fact]
    public void DocumentedRequest_KeepsItsPrototype()
    {
        LexedFile file = Lexer.Tokenize(new SourceFile("x.h", "x.h", "#define REQ _IO(';', 100)\n#define OTHER 1\n"));

        string text = HeaderExporter.Export("x.h", file, name => name == "REQ" ? "_IOWR(';', 100, struct a)" : null);

        Assert.EndsWith("/** REQ - _IOWR(';', 100, struct a) */\n#define REQ _IO(';', 100)\n#define OTHER 1\n", text, StringComparison.Ordinal);
    }

    private static void AssertExport(string text, string expected)
    {
        LexedFile file = Lexer.Tokenize(new SourceFile("x.h", "x.h", text));

        string exported = HeaderExporter.Export("x.h", file, _ => null);

        int firstLineEnd = exported.IndexOf('\n');
        Assert.Contains("<x.h>", exported[..firstLineEnd], StringComparison.Ordinal);
        Assert.Equal(expected.TrimEnd('\n'), exported[(firstLineEnd + 1)..].TrimEnd('\n'));
    }
}
