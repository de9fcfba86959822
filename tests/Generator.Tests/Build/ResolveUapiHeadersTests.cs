using System.Collections;
using Microsoft.Build.Framework;
using Uapi.Build;

namespace Uapi.Tests.Build;

/// <summary>The task as MSBuild calls it.</summary>
public sealed class ResolveUapiHeadersTests : IDisposable
{
    private readonly TemporaryHeaders _headers = new();

    public void Dispose() => _headers.Dispose();

    [Fact]
    public void Item_SaysItsNamesByItself()
    {
        _headers.Write("demo/if_demo.h", "#include \"base.h\"\n");
        _headers.Write("demo/base.h", "");
        ResolveUapiHeaders task = Task(Item("demo/if_demo.h"));
        Assert.True(task.Execute());
        HeaderRoot root = Assert.Single(HeaderRoot.Decode(task.Roots));
        Assert.Equal(("demo/if_demo.h", "my_app.Linux", "IfDemo"), (root.Header, root.Namespace, root.ClassName));
        Assert.Equal(["x86_64", "aarch64", "arm", "powerpc64le", "s390x", "riscv64", "loongarch64"], root.Targets);
        Assert.Equal([_headers.At("demo/if_demo.h"), _headers.At("demo/base.h")], task.Files.Select(file => file.ItemSpec));
        Assert.Equal("my_app.Linux.IfDemo", task.Files[1].GetMetadata("UapiUsers"));
        Assert.Equal("", task.Files[1].GetMetadata("UapiAnswers"));
        Assert.Equal("demo/if_demo.h", task.Files[0].GetMetadata("UapiAnswers"));
    }

    [Fact]
    public void Metadata_WinsOverProperties()
    {
        _headers.Write("a.h", "#ifndef X\n#error no X\n#endif\n");
        BuildItem item = Item("a.h");
        item.SetMetadata("Namespace", "Some.Where");
        item.SetMetadata("ClassName", "Name");
        item.SetMetadata("Targets", "ppc64le; linux-x64");
        item.SetMetadata("Defines", "X;Y=(1, 2)".Replace(", ", "+"));
        item.SetMetadata("Prelude", "linux/types.h");
        ResolveUapiHeaders task = Task(item);
        task.DefaultTargets = "all";
        task.DefaultNamespace = "Other";
        Assert.True(task.Execute());
        Assert.Equal(
            new HeaderRoot("a.h", "Some.Where", "Name", ["x86_64", "powerpc64le"], ["X", "Y=(1+2)"], ["linux/types.h"]),
            Assert.Single(HeaderRoot.Decode(task.Roots)));
    }

    [Fact]
    public void GroupOfTargets_IsThoseOfDotNetWith64Bits()
    {
        _headers.Write("a.h", "");
        BuildItem item = Item("a.h");
        item.SetMetadata("Targets", "dotnet64");
        ResolveUapiHeaders task = Task(item);
        Assert.True(task.Execute());
        Assert.Equal(["x86_64", "aarch64", "powerpc64le", "s390x", "riscv64", "loongarch64"], Assert.Single(HeaderRoot.Decode(task.Roots)).Targets);
    }

    [Fact]
    public void MissingHeader_IsAnErrorAtTheItemWithTheDirectories()
    {
        string project = _headers.Write("my.csproj", "<Project>\n  <ItemGroup>\n    <UapiHeader Include=\"linux/gone.h\" />\n  </ItemGroup>\n</Project>\n");
        ResolveUapiHeaders task = Task(Item("linux/gone.h", project));
        task.IncludePath = ["extra", "ppc64le=power"];
        Assert.False(task.Execute());
        BuildErrorEventArgs error = Assert.Single(((Engine)task.BuildEngine).Errors);
        Assert.Equal(("UAPI0002", project, 3), (error.Code, error.File, error.LineNumber));
        Assert.Contains("'linux/gone.h' is not there for any target", error.Message);
        Assert.Contains(_headers.At("extra"), error.Message);
        Assert.DoesNotContain(_headers.At("power"), error.Message);
    }

    [Fact]
    public void UnknownTarget_IsAnErrorThatNamesTheKnownOnes()
    {
        _headers.Write("a.h", "");
        ResolveUapiHeaders task = Task(Item("a.h"));
        task.DefaultTargets = "x64;vax";
        Assert.False(task.Execute());
        BuildErrorEventArgs error = Assert.Single(((Engine)task.BuildEngine).Errors);
        Assert.Equal("UAPI0003", error.Code);
        Assert.Contains("'vax'", error.Message);
        Assert.Contains("powerpc64le", error.Message);
    }

    [Theory]
    [InlineData("linux/vfio.h", "Vfio")]
    [InlineData("linux/videodev2.h", "Videodev2")]
    [InlineData("linux/if_tun.h", "IfTun")]
    [InlineData("linux/vfio-ccw.h", "VfioCcw")]
    [InlineData("linux/hdlc/ioctl.h", "Ioctl")]
    [InlineData("8250.h", "_8250")]
    [InlineData("my.dev.h", "My")]
    public void ClassName_IsTheFileNameInPascalCase(string header, string expected) => Assert.Equal(expected, ItemDefaults.ClassName(header));

    [Theory]
    [InlineData("My.App", "My.App.Linux")]
    [InlineData("my-app", "my_app.Linux")]
    [InlineData("2nd", "_2nd.Linux")]
    [InlineData("", "Linux")]
    public void Namespace_ComesFromTheRootNamespace(string root, string expected) => Assert.Equal(expected, ItemDefaults.Namespace(root));

    [Theory]
    [InlineData("linux/vfio.h")]
    [InlineData("a;b#c|d,e:f>g~h%3Bi j\"k'\\l$(m)@(n)*?=é")]
    [InlineData("")]
    public void EscapedName_ComesBackAndIsHarmless(string name)
    {
        string escaped = MetadataText.Escape(name);
        Assert.Equal(name, MetadataText.Unescape(escaped));
        Assert.Matches("^[A-Za-z0-9_./+=~-]*$", escaped);
    }

    private ResolveUapiHeaders Task(params BuildItem[] items) => new()
    {
        BuildEngine = new Engine(),
        Headers = items,
        ProjectDirectory = _headers.Path,
        UseSystemHeaders = false,
        RootNamespace = "my-app",
    };

    private static BuildItem Item(string header, string project = "")
    {
        BuildItem item = new(header);
        item.SetMetadata("DefiningProjectFullPath", project);
        return item;
    }

    private sealed class Engine : IBuildEngine
    {
        public List<BuildErrorEventArgs> Errors { get; } = [];

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "/project.csproj";

        public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

        public void LogCustomEvent(CustomBuildEventArgs e)
        {
        }

        public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

        public void LogMessageEvent(BuildMessageEventArgs e)
        {
        }

        public void LogWarningEvent(BuildWarningEventArgs e)
        {
        }
    }
}
