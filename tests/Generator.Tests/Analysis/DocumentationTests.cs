using Uapi.Model;

namespace Uapi.Generator.Tests.Analysis;

/// <summary>Which comment belongs to what. A wrong sentence is worse than none.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void KernelDoc_NamesTheMembers()
    {
        RecordFacts record = HeaderText.ReadWhole(
            """
            /**
             * struct window - a range of bus addresses
             * @start: where it begins
             * @size: how many bytes it has,
             *        a power of two
             *
             * There may be two of them.
             */
            struct window {
            	unsigned long long start;
            	unsigned long long size;	/* not this */
            	int other;	/* something else */
            	int bare;
            };
            """).Struct("window");

        Assert.Equal("a range of bus addresses", record.Doc!.Summary);
        Assert.Equal(["There may be two of them."], record.Doc.Remarks);
        Assert.Equal(["where it begins", "how many bytes it has, a power of two", "something else", null], record.Fields.Select(field => field.Doc?.Summary));
    }

    [Fact]
    public void PlainComments_BelongToWhatTheyTouch()
    {
        HeaderAbi abi = HeaderText.ReadWhole(
            """
            /* SPDX-License-Identifier: MIT */
            #define GUARDED 1

            /* ---- A section ---- */
            #define IN_SECTION 1
            /* above */
            #define ABOVE 1
            #define BESIDE 2 /* beside */
            #define AFTER 3

            /* far above */

            #define FAR 4
            struct s {
            	/* first */
            	int a;
            	int b; /* second */
            	int c;
            	int d, e; /* both */
            };
            enum {
            	/* one */
            	ONE,
            	TWO, /* two */
            	THREE,
            	FOUR, FIVE /* five */
            };
            """);

        Assert.Equal(
            [null, null, "above", "beside", null, null],
            new[] { "GUARDED", "IN_SECTION", "ABOVE", "BESIDE", "AFTER", "FAR" }.Select(name => abi.Constant(name).Doc?.Summary));
        Assert.Equal(["first", "second", null, null, "both"], abi.Struct("s").Fields.Select(field => field.Doc?.Summary));
        Assert.Equal(["one", "two", null, null, "five"], abi.Enums[0].Values.Select(value => value.Doc?.Summary));
    }

    [Fact]
    public void CommentOfAnotherThing_IsNotTaken()
    {
        HeaderAbi abi = HeaderText.ReadWhole(
            "/** struct old_name - about something renamed\n * @a: the member\n */\nstruct new_name { int a; };\n/* about the variable */ extern int x; struct far { int b; };\n");

        Assert.Null(abi.Struct("new_name").Doc);
        Assert.Equal("the member", abi.Struct("new_name").Field("a").Doc!.Summary);
        Assert.Null(abi.Struct("far").Doc);
    }

    [Fact]
    public void MembersThatCameOutOfAMacro_HaveNoneOfItsSurroundings()
    {
        RecordFacts record = HeaderText.ReadWhole("#define MEMBERS int a; int b;\nstruct s {\n\t/* all of them */\n\tMEMBERS\n};\n").Struct("s");

        Assert.All(record.Fields, field => Assert.Null(field.Doc));
    }

    [Fact]
    public void EditedComment_ChangesOnlyDocumentation()
    {
        HeaderAbi first = HeaderText.Read("/* one */\nstruct s { int a; };\n", options: Uapi.Analysis.ReaderOptions.Default with { Docs = false });
        HeaderAbi second = HeaderText.Read("/* another */\nstruct s { int a; };\n", options: Uapi.Analysis.ReaderOptions.Default with { Docs = false });

        Assert.Equal(first, second);
        Assert.NotEqual(HeaderText.Read("/* one */\nstruct s { int a; };\n"), HeaderText.Read("/* another */\nstruct s { int a; };\n"));
    }
}
