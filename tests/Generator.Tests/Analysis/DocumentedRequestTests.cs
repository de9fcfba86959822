using Uapi.Analysis;
using Uapi.Model;
using Uapi.Preprocessing;

namespace Uapi.Tests.Analysis;

/// <summary>Arguments that only a comment names, where the name it uses exists no longer.</summary>
public class DocumentedRequestTests
{
    private const string Behind =
        """
        #include <linux/types.h>
        #include <linux/ioctl.h>
        /**
         * DEMO_MAP - _IOW(';', 1, struct demo_map)
         *
         * Maps.
         */
        struct demo_type1_map { __u32 argsz; };
        """;

    private static AbiType? ArgumentOf(string request, string text)
    {
        MemoryHeaderSource source = new();
        source.Add("demo.h", text);
        HeaderAbi abi = new HeaderReader(source, ReaderOptions.Default).Read("demo.h", Targets.Powerpc64le);
        Assert.Empty(abi.Diagnostics);
        return Assert.Single(abi.Constants, constant => constant.Name == request).Request!.Documented!.Argument;
    }

    [Fact]
    public void NameThatIsGone_MeansTheStructBehindTheComment()
    {
        AbiType? argument = ArgumentOf("DEMO_MAP", Behind + "\nstruct demo_entry { __u8 x; };\n#define DEMO_MAP _IO(';', 1)\n");
        Assert.Equal("demo_type1_map", Assert.IsType<RecordReference>(argument).Name);
    }

    [Fact]
    public void NameThatExists_IsTaken()
    {
        AbiType? argument = ArgumentOf("DEMO_MAP", "struct demo_map { int own; };\n" + Behind + "\n#define DEMO_MAP _IO(';', 1)\n");
        Assert.Equal("demo_map", Assert.IsType<RecordReference>(argument).Name);
    }

    [Fact]
    public void StructThatStandsApart_IsNotGuessed() =>
        Assert.Null(ArgumentOf("DEMO_MAP", Behind.Replace("struct demo_type1_map", "#define DEMO_FLAG 1\nstruct demo_type1_map") + "\n#define DEMO_MAP _IO(';', 1)\n"));

    [Fact]
    public void CommentOfAnotherRequestBetween_EndsTheSearch() =>
        Assert.Null(ArgumentOf("DEMO_MAP", Behind + "\n/** DEMO_OTHER - _IO(';', 2) */\n#define DEMO_OTHER _IO(';', 2)\n#define DEMO_MAP _IO(';', 1)\n"));

    [Fact]
    public void MacroInFrontOfTheComment_IsNotReached() =>
        Assert.Null(ArgumentOf("DEMO_MAP", "#define DEMO_MAP _IO(';', 1)\n" + Behind));

    [Fact]
    public void CommentOfAStructThatNamesItsRequest_IsAPrototype()
    {
        const string Text =
            """
            #include <linux/types.h>
            #include <linux/ioctl.h>
            /**
             * struct demo_destroy - ioctl(DEMO_DESTROY)
             * @size: sizeof(struct demo_destroy)
             */
            struct demo_destroy { __u32 size; __u32 id; };
            #define DEMO_DESTROY _IO(';', 0x80)

            """;
        Assert.Equal("demo_destroy", Assert.IsType<RecordReference>(ArgumentOf("DEMO_DESTROY", Text)).Name);
    }
}
