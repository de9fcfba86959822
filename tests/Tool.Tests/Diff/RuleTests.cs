using System.Text.Json;
using Uapi.Tool.Diff;

namespace Uapi.Tool.Tests.Diff;

/// <summary>Rules that <see cref="DiffCaseTests"/> has no pair for: what fires each, and the nearest thing that does not.</summary>
public class RuleTests
{
    private const string Vfio = "#define VFIO_TYPE (';')\n#define VFIO_BASE 100\nstruct vfio_info_cap_header { __u16 id; __u16 version; __u32 next; };\n";

    // Rule, what it is about, old, new, and a new that must not fire it.
    public static TheoryData<string, string, string, string, string> Rows => new()
    {
        { "declaration-hidden", "DEMO_QUIRK", "#define DEMO_QUIRK 7", "#ifdef __KERNEL__\n#define DEMO_QUIRK 7\n#endif", "#ifdef __linux__\n#define DEMO_QUIRK 7\n#endif" },
        { "forward-declaration-changed", "later", "struct later;\nstruct s { struct later *next; };", "struct s { struct later *next; };", "struct later;\nstruct s { struct later *next; };" },
        { "type-align-changed", "struct rec", "struct rec { __u32 a; __u32 b; };", "struct rec { __u32 a; __u32 b; } __attribute__((packed));", "struct rec { __u32 a; __u32 b; } __attribute__((aligned(4)));" },
        { "type-size-changed", "struct rec", "struct rec { __u32 a; };", "struct rec { __u32 a; } __attribute__((aligned(8)));", "struct rec { __u32 a; };" },
        { "struct-group-tag-added", "struct s.ab", "struct s { __u32 a; __u32 b; };", "#include <linux/stddef.h>\nstruct s { __struct_group(pair, ab, , __u32 a; __u32 b;); };", "struct s { struct { __u32 a; __u32 b; }; };" },
        { "field-appended-in-padding", "struct s.prot", "struct s { __u64 addr; __u32 len; };", "struct s { __u64 addr; __u32 len; __u32 prot; };", "struct s { __u64 addr; __u32 len; };" },
        { "explicit-padding-added", "struct s.__resv1", "struct s { __u32 shift; __u64 win; };", "struct s { __u32 shift; __u32 __resv1; __u64 win; };", "struct s { __u32 shift; __u32 prio; __u64 win; };" },
        { "field-inserted-in-hole", "struct s.prio", "struct s { __u32 id; __u64 data; };", "struct s { __u32 id; __u32 prio; __u64 data; };", "struct s { __u32 id; __u32 pad; __u64 data; };" },
        { "union-grown", "struct s.axes", "struct s { union { __u32 key; }; };", "struct s { union { __u32 key; __u32 axes[4]; }; };", "struct s { union { __u32 key; __u16 axes[2]; }; };" },
        { "field-retired-to-reserved", "struct s.irq", "struct s { __u32 irq; __u32 b; };", "struct s { __u32 __reserved; __u32 b; };", "struct s { __u32 line; __u32 b; };" },
        { "field-reordered", "struct s.first", "struct s { __u32 first; __u32 second; };", "struct s { __u32 second; __u32 first; };", "struct s { __u32 first, second; };" },
        { "field-wrapped-anonymous", "struct s.group_id", "struct s { __u32 group_id; };", "struct s { union { __u32 group_id; __u32 devid; }; };", "struct s { union { __u32 group_id; __u32 devid; } u; };" },
        { "attribute-added", "struct s.data", "struct s { __u32 len; __u8 data[]; };", "#include <linux/stddef.h>\nstruct s { __u32 len; __u8 data[] __counted_by(len); };", "struct s { __u32 len; __u8 data[]; };" },
        { "one-array-to-flex", "struct s.ids", "struct s { __u32 n; __u32 ids[1]; };", "struct s { __u32 n; __u32 ids[]; };", "struct s { __u32 n; __u32 ids[1]; };" },
        { "flex-array-wrapped", "struct s.ids", "struct s { __u32 n; __u32 ids[0]; };", "#include <linux/stddef.h>\nstruct s { __u32 n; __DECLARE_FLEX_ARRAY(__u32, ids); };", "struct s { __u32 n; __u32 ids[]; };" },
        { "flex-array-added", "struct s.ids", "struct s { __u32 n; };", "struct s { __u32 n; __u32 ids[]; };", "struct s { __u32 n; __u32 ids[1]; };" },
        { "bitfield-width-changed", "struct s.mode", "struct s { __u32 mode:4, level:12; };", "struct s { __u32 mode:8, level:8; };", "struct s { __u32 mode:4, level:12, dirty:1; };" },
        { "bitfield-moved", "struct s.dst", "struct s { __u8 dst:4, src:4; };", "struct s { __u8 src:4, dst:4; };", "struct s { __u8 dst:4; __u8 src:4; };" },
        { "enum-tag-changed", "enum demo_state", "enum demo_state { A, B };", "enum demo_power { A, B };", "enum demo_state { A, B, C };" },
        { "enum-constant-renamed", "DEMO_RUNING", "enum e { DEMO_RUNING = 1 };", "enum e { DEMO_RUNNING = 1 };", "enum e { DEMO_RUNING = 1, DEMO_RUNNING = 1 };" },
        { "enum-size-changed", "enum e", "enum e { A = 1 };", "enum e { A = 1, B = 1ULL << 32 };", "enum e { A = 1, B = 1U << 31 };" },
        { "enum-sign-changed", "enum e", "enum e { A };", "enum e { NONE = -1, A };", "enum e { A, B };" },
        { "constant-kind-changed", "ATTR_ID", "enum { ATTR_ID = 1 };", "#define ATTR_ID 1", "enum { ATTR_ID = 1 };\n#define ATTR_ID ATTR_ID" },
        { "string-constant-changed", "DEMO_NAME", "#define DEMO_NAME \"demo-pci\"", "#define DEMO_NAME \"demo-pcie\"", "#define DEMO_NAME \"demo\" \"-pci\"" },
        { "flag-bit-collision", "DEMO_F_EXEC", "#define DEMO_F_READ (1 << 1)\n#define DEMO_F_WRITE (1 << 2)", "#define DEMO_F_READ (1 << 1)\n#define DEMO_F_WRITE (1 << 2)\n#define DEMO_F_EXEC (1 << 2)", "#define DEMO_F_READ (1 << 1)\n#define DEMO_F_WRITE (1 << 2)\n#define DEMO_F_EXEC (1 << 3)" },
        { "ioctl-size-overflow", "DEMO_BLOB", "struct blob { __u8 b[8000]; };\n#define DEMO_BLOB _IOW('d', 30, struct blob)", "struct blob { __u8 b[20000]; };\n#define DEMO_BLOB _IOW('d', 30, struct blob)", "struct blob { __u8 b[8004]; };\n#define DEMO_BLOB _IOW('d', 30, struct blob)" },
        { "typedef-removed", "demo_off_t", "typedef __u64 demo_off_t;", "", "typedef __u64 demo_off_t;" },
        { "typedef-sign-changed", "demo_id_t", "typedef unsigned demo_id_t;", "typedef int demo_id_t;", "typedef __u32 demo_id_t;" },
        { "function-macro-changed", "DEMO_ALIGN", "#define DEMO_ALIGN(x) (((x) + 3) & ~3)", "#define DEMO_ALIGN(x) (((x) + 7) & ~7)", "#define DEMO_ALIGN(y) (((y)+3)&~3)" },
        { "inline-function-removed", "demo_half", "static inline int demo_half(int x) { return x / 2; }", "", "static inline int demo_half(int y) { return y / 2; }" },
        { "cxx-keyword-introduced", "struct s.private", "struct s { union { __s32 priv; }; };", "struct s { union { __s32 private; __s32 priv; }; };", "struct s { union { __s32 mine; __s32 priv; }; };" },
        { "name-collision-introduced", "mode", "struct s { __u32 mode; };", "struct s { __u32 mode; };\n#define mode 3", "struct s { __u32 mode; };\n#define DEMO_MODE 3" },
        { "deprecated-marked", "struct s", "struct s { __u32 a; };", "struct s { __u32 a; } __attribute__((deprecated));", "struct s { __u32 a; } __attribute__((aligned(4)));" },
        { "new-type-implicit-padding", "struct n", "", "struct n { __u8 kind; __u64 addr; };", "struct n { __u64 addr; __u64 kind; };" },
        { "vfio-argsz-broken", "struct q", Vfio + "struct q { __u32 argsz; __u32 flags; __u32 n; };", Vfio + "struct q { __u32 flags; __u32 argsz; __u32 n; };", Vfio + "struct q { __u32 argsz; __u32 flags; __u32 m; };" },
        { "vfio-argsz-missing", "struct q", Vfio, Vfio + "struct q { __u32 index; };\n/**\n * VFIO_NEW - _IOW(VFIO_TYPE, VFIO_BASE + 1, struct q)\n */\n#define VFIO_NEW _IO(VFIO_TYPE, VFIO_BASE + 1)", Vfio + "struct q { __u32 argsz; __u32 flags; };\n/**\n * VFIO_NEW - _IOW(VFIO_TYPE, VFIO_BASE + 1, struct q)\n */\n#define VFIO_NEW _IO(VFIO_TYPE, VFIO_BASE + 1)" },
        { "vfio-capability-header-changed", "struct vfio_info_cap_header", Vfio, Vfio.Replace("__u16 version", "__u32 version", StringComparison.Ordinal), Vfio.Replace("__u16 version", "unsigned short version", StringComparison.Ordinal) },
        { "vfio-feature-id-collision", "VFIO_DEVICE_FEATURE_LOGGING", Vfio + "#define VFIO_DEVICE_FEATURE_POWER (3)", Vfio + "#define VFIO_DEVICE_FEATURE_POWER (3)\n#define VFIO_DEVICE_FEATURE_LOGGING 3", Vfio + "#define VFIO_DEVICE_FEATURE_POWER (3)\n#define VFIO_DEVICE_FEATURE_LOGGING 4" },
        { "vfio-region-type-id-reused", "VFIO_REGION_SUBTYPE_INTEL_OTHER", Vfio + "#define VFIO_REGION_SUBTYPE_INTEL_OPREGION (1)", Vfio + "#define VFIO_REGION_SUBTYPE_INTEL_OTHER (1)", Vfio + "#define VFIO_REGION_SUBTYPE_INTEL_OPREGION (1)\n#define VFIO_REGION_SUBTYPE_NVIDIA_RAM (1)" },
        { "declaration-unparsed", "*", "struct s { __u32 a; };", "struct s { __u32 a; };\nstruct t { nobody_t x; };", "struct s { __u32 a; };\nstruct t { __u32 x; };" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Rule_FiresOnWhatItIsAboutAndOnNothingNear(string rule, string where, string old, string @new, string near)
    {
        using TemporaryDirectory directory = new();
        Assert.Contains(Compare(directory, old, @new), finding => finding.Rule == rule && (where == "*" || finding.Where == where));
        Assert.DoesNotContain(Compare(directory, old, near), finding => finding.Rule == rule && (where == "*" || finding.Where == where));
    }

    [Fact]
    public void ChangedComment_IsFoundOnRequest()
    {
        using TemporaryDirectory directory = new();
        const string Old = "/**\n * struct s - in bytes\n */\nstruct s { __u32 a; };";
        string @new = Old.Replace("bytes", "pages", StringComparison.Ordinal);
        Assert.Empty(Compare(directory, Old, @new));
        Assert.Equal("comment-contract-changed", Assert.Single(Compare(directory, Old, @new, "--comments")).Rule);
    }

    [Fact]
    public void Directories_AreComparedHeaderByHeader()
    {
        using TemporaryDirectory directory = new();
        directory.Add("old/linux/gone.h", "#define GONE 1\n");
        directory.Add("old/linux/same.h", "#include <linux/base.h>\nstruct user { struct base b; __u32 tail; };\n");
        directory.Add("old/linux/base.h", "#include <linux/types.h>\nstruct base { __u32 a; };\n#define MOVED 1\n");
        directory.Add("new/linux/fresh.h", "#define MOVED 1\n");
        directory.Add("new/linux/same.h", "#include <linux/base.h>\nstruct user { struct base b; __u32 tail; };\n");
        directory.Add("new/linux/base.h", "#include <linux/types.h>\n#include <linux/fresh.h>\nstruct base { __u32 a; __u32 b; };\n");
        Outcome outcome = CommandLine.Run("diff", Path.Combine(directory.Path, "old"), Path.Combine(directory.Path, "new"), "--format", "json");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        (string Rule, string Where)[] found = [.. Findings(outcome).Select(finding => (finding.Rule, finding.Where))];
        Assert.Contains(("header-removed", "linux/gone.h"), found);
        Assert.Contains(("header-added", "linux/fresh.h"), found);
        Assert.Contains(("declaration-moved", "MOVED"), found);
        Assert.Contains(("field-appended", "struct base.b"), found);
        // The text of this one did not change: what it includes did.
        Assert.Contains(("embedded-type-changed", "struct user.b"), found);
    }

    [Fact]
    public void EveryRule_HasAPairAndAPage()
    {
        HashSet<string> shown = [.. Rows.Select(row => (string)row[0]), "comment-contract-changed", "header-removed", "header-added", "declaration-moved"];
        foreach (string name in DiffCaseTests.Names)
            shown.UnionWith(DiffCaseTests.RulesOf(name));
        Assert.Equal(118, Rules.All.Count);
        Assert.Empty(Rules.All.Select(rule => rule.Id).Except(shown));
        Assert.All(Rules.All, rule =>
        {
            string entry = Catalogue.EntryOf(rule.Id);
            Assert.StartsWith($"ABI **{rule.Abi.Name()}** · API **{rule.Api.Name()}**.", entry, StringComparison.Ordinal);
            Assert.NotEqual("", Catalogue.SummaryOf(rule.Id));
        });
    }

    private static List<(string Rule, string Where)> Compare(TemporaryDirectory directory, string old, string @new, params string[] more)
    {
        const string Head = "#include <linux/types.h>\n#include <linux/ioctl.h>\n";
        Outcome outcome = CommandLine.Run(["diff", directory.Add("old.h", Head + old + "\n"), directory.Add("new.h", Head + @new + "\n"), "--format", "json", "--category", "strict", .. more]);
        Assert.Equal("", outcome.Error);
        return Findings(outcome);
    }

    private static List<(string Rule, string Where)> Findings(Outcome outcome)
    {
        using JsonDocument report = JsonDocument.Parse(outcome.Out);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("rule").GetString()!, finding.GetProperty("target").GetString()!))];
    }
}
