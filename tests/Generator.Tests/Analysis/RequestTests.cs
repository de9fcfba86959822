using Uapi.Analysis;
using Uapi.Model;

namespace Uapi.Generator.Tests.Analysis;

/// <summary>Requests keep their parts: the number comes from the header's own expansion, the structure from the <c>_IOC</c> in it.</summary>
public sealed class RequestTests
{
    private const string Declarations = "#include <linux/ioctl.h>\n#include <linux/types.h>\nstruct info { __u32 a; __u64 b; };\n#define BASE 100\n";

    [Theory]
    [InlineData("_IO(';', BASE + 17)", "x86_64", "15221", IoctlDirection.None, "none")]
    [InlineData("_IO(';', BASE + 17)", "powerpc64le", "536886133", IoctlDirection.None, "none")]
    [InlineData("_IO(';', BASE + 17)", "s390x", "15221", IoctlDirection.None, "none")]
    [InlineData("_IOR('V', 0, struct info)", "x86_64", "2148554240", IoctlDirection.Read, "struct info")]
    [InlineData("_IOR('V', 0, struct info)", "i386", "2148292096", IoctlDirection.Read, "struct info")]
    [InlineData("_IOR('V', 0, struct info)", "powerpc64", "1074812416", IoctlDirection.Read, "struct info")]
    [InlineData("_IOR('V', 0, struct info)", "hppa", "1074812416", IoctlDirection.Read, "struct info")]
    [InlineData("_IOWR('V', 1, __u32[4])", "x86_64", "3222296065", IoctlDirection.ReadWrite, "__u32[4]")]
    [InlineData("_IOW('V', 2, int)", "mipsel", "2147767810", IoctlDirection.Write, "int")]
    [InlineData("(_IOW('V', 2, char *))", "x86_64", "1074288130", IoctlDirection.Write, "char *")]
    [InlineData("_IOC(_IOC_READ, 'V', 3, 12)", "x86_64", "2148292099", IoctlDirection.Read, "=12")]
    public void Request_HasNumberAndParts(string expression, string target, string number, IoctlDirection direction, string spelling)
    {
        ConstantFacts constant = HeaderText.ReadWhole(Declarations + "#define REQUEST " + expression + "\n", target).Constant("REQUEST");

        Assert.Equal(number, constant.Value.ToString());
        Assert.NotNull(constant.Request);
        Assert.Equal((direction, spelling), (constant.Request.Direction, constant.Request.ArgumentSpelling));
        Assert.Equal(constant.Request.Size, constant.Request.Argument?.Size ?? constant.Request.Size);
    }

    [Fact]
    public void RequestThroughTheHeadersOwnMacro_KeepsItsParts()
    {
        IoctlRequest request = HeaderText.ReadWhole(
            Declarations + "#define MY_IOWR(nr, type) _IOWR('d', nr, type)\n#define OUTER(x) MY_IOWR(0x40 + x, struct info)\n#define REQUEST OUTER(2)\n").Constant("REQUEST").Request!;

        Assert.Equal(((byte)'d', (byte)0x42, 16), (request.Type, request.Number, request.Size));
        Assert.Equal("info", Assert.IsType<RecordReference>(request.Argument).Name);
    }

    // What # sees is the number's whole expansion, however the request is read.
    [Fact]
    public void RequestAsText_IsItsWholeExpansion()
    {
        HeaderAbi header = HeaderText.ReadWhole(
            Declarations + "#define STR(x) #x\n#define XSTR(x) STR(x)\n#define REQUEST _IO('x', 1)\n#define TEXT XSTR(REQUEST)\n#define LENGTH sizeof(XSTR(REQUEST))\n#define BOTH (sizeof(XSTR(REQUEST)) + REQUEST)\n");
        StringFacts text = Assert.Single(header.Strings);

        Assert.DoesNotContain("_IOC", text.Value, StringComparison.Ordinal);
        Assert.Equal(IntegerValue.From((ulong)text.Value.Length + 1), header.Constant("LENGTH").Value);
        Assert.Equal(header.Constant("LENGTH").Value.Bits + header.Constant("REQUEST").Value.Bits, header.Constant("BOTH").Value.Bits);
        Assert.Null(header.Constant("BOTH").Request);
    }

    [Theory]
    [InlineData("_IO('V', 1) + 1")]
    [InlineData("_IO('V', 1) | 0")]
    [InlineData("0x1234")]
    public void LargerExpression_IsAConstantButNoRequest(string expression) =>
        Assert.Null(HeaderText.ReadWhole(Declarations + "#define X " + expression + "\n").Constant("X").Request);

    [Theory]
    [InlineData("x86_64", true)]
    [InlineData("powerpc64le", false)]
    public void SizeThatDoesNotFitTheNumber_IsNoRequestThere(string target, bool isRequest)
    {
        // 13 bits of size on powerpc, 14 elsewhere; the compiler's own check of it is C++ only.
        ConstantFacts constant = HeaderText.ReadWhole(Declarations + "#define X _IOR('V', 1, char[9000])\n", target).Constant("X");

        Assert.Equal(isRequest, constant.Request is not null);
    }

    [Fact]
    public void EnumeratorThatIsARequest_KeepsItsParts()
    {
        EnumFacts facts = Assert.Single(HeaderText.ReadWhole(Declarations + "enum { WRITE_READ = _IOWR('b', 1, struct info), PLAIN = 5, NEXT };\n").Enums);

        Assert.Equal("struct info", facts.Values[0].Request!.ArgumentSpelling);
        Assert.Null(facts.Values[1].Request);
        Assert.Null(facts.Values[2].Request);
    }

    [Fact]
    public void PrototypeInAComment_SaysWhatTheNumberHides()
    {
        HeaderAbi abi = HeaderText.ReadWhole(Declarations +
            """
            /**
             * GET_INFO - _IOWR(TYPE, BASE + 8,
             *			struct info)
             *
             * Tells about the thing.
             *
             * Works at any time.
             * Return: 0 on success, -errno on failure.
             */
            struct unrelated { __u32 a; };
            #define GET_INFO _IO(';', BASE + 8)

            /* SET_FD - _IOW(TYPE, BASE + 9, __s32) */
            #define SET_FD _IO(';', BASE + 9)
            /* RESET - _IO(TYPE, BASE + 10) */
            #define RESET _IO(';', BASE + 10)
            /* STALE - _IOW(TYPE, BASE + 11, struct renamed_since) */
            #define STALE _IO(';', BASE + 11)
            #define SILENT _IO(';', BASE + 12)
            """);

        IoctlRequest info = abi.Constant("GET_INFO").Request!;
        Assert.Equal(new DocumentedRequest(IoctlDirection.ReadWrite, new RecordReference(16, 8, RecordKind.Struct, "info"), "struct info"), info.Documented);
        Assert.Equal(("Tells about the thing.", "0 on success, -errno on failure."), (abi.Constant("GET_INFO").Doc!.Summary, abi.Constant("GET_INFO").Doc!.Returns));
        Assert.Equal(["Works at any time."], abi.Constant("GET_INFO").Doc!.Remarks);
        Assert.Equal(4, abi.Constant("SET_FD").Request!.Documented!.Argument!.Size);
        Assert.Equal(new DocumentedRequest(IoctlDirection.None, null, ""), abi.Constant("RESET").Request!.Documented);
        Assert.Equal(new DocumentedRequest(IoctlDirection.Write, null, "struct renamed_since"), abi.Constant("STALE").Request!.Documented);
        Assert.Null(abi.Constant("SILENT").Request!.Documented);
        Assert.Null(abi.Struct("unrelated").Doc);
    }

    [Fact]
    public void WithoutDocs_PrototypesStay()
    {
        HeaderAbi abi = HeaderText.Read(
            Declarations + "/* SET - _IOW(T, 1, struct info) */\n#define SET _IO('x', 1) /* trailing */\n", options: ReaderOptions.Default with { Docs = false });

        Assert.NotNull(abi.Constant("SET").Request!.Documented!.Argument);
        Assert.Null(abi.Constant("SET").Doc);
    }

    [Fact]
    public void PrototypesThatContradictEachOther_AreNone()
    {
        HeaderAbi abi = HeaderText.ReadWhole(
            Declarations + "/* SET - _IOW(T, 1, struct info) */\n/* SET - _IOR(T, 1, struct info) */\n#define SET _IO('x', 1)\n");

        Assert.Null(abi.Constant("SET").Request!.Documented);
    }

    [Theory]
    [InlineData("/* OTHER - _IOW(T, 1, struct info) */\n")]
    [InlineData("/* Talks about SET - _IOW(T, 1, struct info) in passing */\n")]
    [InlineData("/* SET - _IOW(T, struct info) */\n")]
    [InlineData("/* SET is _IOW(T, 1, struct info) */\n")]
    public void ProseAboutARequest_IsNoPrototype(string comment) =>
        Assert.Null(HeaderText.ReadWhole(Declarations + comment + "#define SET _IO('x', 1)\n").Constant("SET").Request!.Documented);
}
