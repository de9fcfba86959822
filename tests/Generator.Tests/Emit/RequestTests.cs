using System.Reflection;
using Microsoft.CodeAnalysis;
using Uapi.Emit;
using Uapi.Model;
using static Uapi.Tests.Emit.Facts;

namespace Uapi.Tests.Emit;

public sealed class RequestTests
{
    private static readonly Target[] Two = [Targets.X86_64, Targets.Powerpc64le];

    private static readonly RecordFacts Map = Struct("dma_map", Field("argsz", U32, "__u32"), Field("flags", U32, "__u32"), Field("iova", U64, "__u64"));

    private static readonly RecordFacts Unmap = Struct("dma_unmap", Field("argsz", U32, "__u32"), Field("flags", U32, "__u32"));

    // A request as VFIO writes it: the number says nothing, the comment does.
    private static Merged<ConstantFacts> Vfio(string name, byte number, IoctlDirection direction, AbiType? argument, string spelling) => Varying(
        name,
        [.. Two.Select(target => (target, Constant(
            name,
            target.Ioctl.Encode(IoctlDirection.None, ';', number, 0),
            U32,
            $"_IO(VFIO_TYPE, VFIO_BASE + {number - 100})",
            new IoctlRequest(IoctlDirection.None, (byte)';', number, 0, null, "none", new DocumentedRequest(direction, argument, spelling)))))]);

    private static Merged<ConstantFacts> Sized(string name, AbiType argument, string spelling, Target[]? targets = null, IoctlDirection direction = IoctlDirection.Write) => Varying(
        name,
        [.. (targets ?? Two).Select(target => (target, Constant(
            name,
            target.Ioctl.Encode(direction, 'f', 9, (uint)argument.Size),
            U32,
            $"_IOW('f', 9, {spelling})",
            new IoctlRequest(direction, (byte)'f', 9, (int)argument.Size, argument, spelling, null))))]);

    private static AbiModel Model() => AbiOf(Two, Map, Unmap) with
    {
        Constants =
        [
            Vfio("MAP_DMA", 113, IoctlDirection.Write, Ref(Map), "struct dma_map"),
            Vfio("UNMAP_DMA", 114, IoctlDirection.ReadWrite, Ref(Unmap), "struct dma_unmap"),
            Vfio("SET_IOMMU", 102, IoctlDirection.Write, S32, "__s32"),
            Vfio("GET_DEVICE_FD", 106, IoctlDirection.Write, Facts.Char, "char"),
            Vfio("GONE", 120, IoctlDirection.Read, null, "struct gone"),
            Same(Two, "RESET", Constant("RESET", 0x3b6f, U32, "_IO(';', 111)", new IoctlRequest(IoctlDirection.None, (byte)';', 111, 0, null, "none", null))),
            Sized("FLAGS", S64, "long"),
            Sized("NAME", Facts.Array(Facts.Char, 256), "char[256]"),
            Sized("EXPR", U32, "=len"),
        ],
    };

    [Fact]
    public async Task Requests_ReadAsHandwritten()
    {
        GeneratedCode code = GeneratedCode.Compile(Model());
        Assert.Empty(code.Problems());
        await VerifyXunit.Verifier.Verify(code.Text, extension: "cs");
        Assert.Equal(["UAPI4007"], code.Result.Diagnostics.Select(diagnostic => diagnostic.Rule.Id));
    }

    [Fact]
    public async Task SupportTypes_ReadAsHandwritten() =>
        await VerifyXunit.Verifier.Verify(SupportTypes.Emit(EmitFramework.Net80, EmitVisibility.Public).Text, extension: "cs");

    [Theory]
    [InlineData(EmitFramework.Net80)]
    [InlineData(EmitFramework.NetStandard20)]
    public void InternalBindings_CompileWithoutWarning(EmitFramework framework)
    {
        GeneratedCode code = GeneratedCode.Compile(Model(), GeneratedCode.Options(framework) with { Visibility = EmitVisibility.Internal });
        Assert.Empty(code.Problems());
        Assert.DoesNotContain(code.Assembly.GetTypes(), type => type.IsPublic);
    }

    [SkippableFact]
    public void Number_IsThatOfTheRunningProcess()
    {
        Skip.IfNot(System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64, "needs an x86_64 process");
        Type type = GeneratedCode.Compile(Model()).Type("Test");
        object request = type.GetProperty("MAP_DMA")!.GetValue(null)!;
        Assert.Equal(0x3b71u, request.GetType().GetProperty("Number")!.GetValue(request));
        Assert.Equal("MAP_DMA (0x3b71)", request.ToString());
        Assert.Equal(16, request.GetType().GetProperty("Size")!.GetValue(request));
        Assert.Equal("Write", request.GetType().GetProperty("Direction")!.GetValue(request)!.ToString());
        Assert.Equal(0x20003b71u, type.GetNestedType("Ppc64le")!.GetField("MAP_DMA")!.GetRawConstantValue());
    }

    [Theory]
    [InlineData("Call(My.Linux.Test.UNMAP_DMA, ref unmap)", null)]
    [InlineData("Call(My.Linux.Test.UNMAP_DMA, ref map)", "CS0411")]
    [InlineData("Call(My.Linux.Test.SET_IOMMU, ref number)", "CS1503")]
    [InlineData("Call(My.Linux.Test.SET_IOMMU.ByReference, ref number)", null)]
    [InlineData("Call(My.Linux.Test.SET_IOMMU.ByValue, ref number)", "CS1503")]
    public void WrongArgument_DoesNotCompile(string call, string? error)
    {
        string source = $$"""
            public static class User
            {
                public static void Call<T>(Uapi.IoctlRequest<T> request, ref T argument) where T : unmanaged { }

                public static void Use(My.Linux.dma_map map, My.Linux.dma_unmap unmap, int number) => {{call}};
            }
            """;
        IEnumerable<Diagnostic> problems = GeneratedCode.Compile(Model(), source: source).Problems();
        if (error is null)
            Assert.Empty(problems);
        else
            Assert.Equal(error, problems.First().Id);
    }

    [Fact]
    public void AskingForARequest_AllocatesNothing()
    {
        const string Source = """
            public static class User
            {
                public static long Ask()
                {
                    uint sum = 0;
                    long before = System.GC.GetAllocatedBytesForCurrentThread();
                    for (int i = 0; i < 100; i++)
                        sum ^= My.Linux.Test.MAP_DMA.Number ^ My.Linux.Test.SET_IOMMU.ByValue.Number;
                    return System.GC.GetAllocatedBytesForCurrentThread() - before;
                }
            }
            """;
        MethodInfo ask = GeneratedCode.Compile(Model(), source: Source)
            .Assembly.GetType("User")!.GetMethod("Ask")!;
        ask.Invoke(null, null);
        Assert.Equal(0L, ask.Invoke(null, null));
    }

    [Fact]
    public void LongAsArgument_IsANativeInteger()
    {
        Target[] targets = [Targets.X86_64, Targets.Arm];
        AbiModel model = AbiOf(targets) with
        {
            Constants =
            [
                Varying(
                    "GETFLAGS",
                    [.. targets.Select(target => (target, Sized("GETFLAGS", target.LongSize == 8 ? S64 : S32, "long", [target]).Facts.Default))]),
            ],
        };
        GeneratedCode code = GeneratedCode.Compile(model);
        Assert.Empty(code.Problems());
        Assert.Contains("public static IoctlScalarRequest<nint> GETFLAGS => new(ByTarget(X86_64.GETFLAGS, Arm.GETFLAGS)", code.Text);
    }
}
