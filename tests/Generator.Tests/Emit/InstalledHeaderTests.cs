using Uapi.Emit;
using Uapi.Model;
using Uapi.Text;

namespace Uapi.Tests.Emit;

/// <summary>The bindings of real headers compile without a warning, and the CLR lays every record out as the model says.</summary>
public sealed class InstalledHeaderTests
{
    public static TheoryData<string> Headers { get; } =
    [
        "linux/vfio.h", "linux/videodev2.h", "linux/kvm.h", "linux/fs.h", "linux/input.h", "linux/perf_event.h", "linux/bpf.h", "linux/ip.h",
        "linux/tcp.h", "linux/in.h", "linux/if.h", "linux/can.h", "linux/io_uring.h", "linux/btrfs.h", "linux/loop.h", "linux/timex.h",
        "linux/rseq.h", "linux/media.h", "linux/android/binder.h", "linux/usb/ch9.h", "linux/random.h", "linux/iommufd.h", "linux/vhost.h",
        "linux/batadv_packet.h", "linux/pkt_sched.h", "drm/drm.h", "drm/i915_drm.h", "mtd/mtd-abi.h", "sound/asound.h", "linux/nl80211.h",
        "rdma/ib_user_verbs.h", "linux/cdrom.h", "linux/elf.h", "linux/soundcard.h",
    ];

    public static TheoryData<EmitFramework, bool> Frameworks { get; } = RecordTests.Frameworks;

    [SkippableTheory]
    [MemberData(nameof(Headers))]
    public void Header_CompilesAndIsLaidOutByTheClrAsInC(string header)
    {
        Skip.IfNot(InstalledHeaders.OfTheSystem.Has(header), $"{header} is not installed (package linux-libc-dev)");
        AbiModel? model = InstalledHeaders.OfTheSystem.ReadWhatIsComplete(header, Targets.DotNet);
        Skip.If(model is null, $"{header} cannot be read here");
        GeneratedCode code = GeneratedCode.Compile(model!, GeneratedCode.Options() with { LanguageVersion = 12 });
        Assert.Empty(code.Problems().Take(5));
        int measured = LayoutAssert.AllRecordsMatch(code, model!) + LayoutAssert.AllTargetRecordsMatch(code, model!, "Test");
        Assert.True(measured > 0 || model!.Records.Count == 0);
        Assert.DoesNotContain(code.Result.Diagnostics, diagnostic => diagnostic.Rule.Severity == HeaderSeverity.Error);
    }

    [SkippableTheory]
    [MemberData(nameof(Headers))]
    public void Header_CompilesForNetStandard(string header)
    {
        Skip.IfNot(InstalledHeaders.OfTheSystem.Has(header), $"{header} is not installed (package linux-libc-dev)");
        AbiModel? model = InstalledHeaders.OfTheSystem.ReadWhatIsComplete(header, [Targets.Powerpc64le, Targets.S390x]);
        Skip.If(model is null, $"{header} cannot be read here");
        GeneratedCode code = GeneratedCode.Compile(model!, GeneratedCode.Options(EmitFramework.NetStandard20));
        Assert.Empty(code.Problems().Take(5));
        LayoutAssert.AllRecordsMatch(code, model!);
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void OurVfio_CompilesAndIsLaidOutByTheClrAsInC(EmitFramework framework, bool net10)
    {
        AbiModel model = InstalledHeaders.OfTheProject.Read("linux/vfio.h", Targets.DotNet);
        GeneratedCode code = GeneratedCode.Compile(model, GeneratedCode.Options(framework, "Vfio"), net10: net10);
        Assert.Empty(code.Problems().Take(5));
        int measured = LayoutAssert.AllRecordsMatch(code, model);
        Assert.True(measured > 150, $"only {measured} fields were measured");
        Assert.DoesNotContain(code.Result.Diagnostics, diagnostic => diagnostic.Rule.Severity > HeaderSeverity.Info);
    }

    [Fact]
    public async Task PartOfOurVfio_ReadsAsHandwritten()
    {
        AbiModel whole = InstalledHeaders.OfTheProject.Read("linux/vfio.h", Targets.DotNet);
        AbiModel part = whole with
        {
            Records = Only(whole.Records, "vfio_iommu_type1_dma_map", "vfio_iommu_spapr_tce_info", "vfio_iommu_spapr_tce_ddw_info", "vfio_region_info_cap_sparse_mmap", "vfio_region_sparse_mmap_area", "vfio_bitmap", "vfio_info_cap_header", "vfio_eeh_pe_op", "vfio_eeh_pe_err"),
            Enums = Only(whole.Enums, "vfio_device_mig_state"),
            Constants = Only(whole.Constants, "VFIO_API_VERSION", "VFIO_DMA_MAP_FLAG_READ", "VFIO_GET_API_VERSION", "VFIO_SET_IOMMU", "VFIO_GROUP_GET_DEVICE_FD", "VFIO_IOMMU_MAP_DMA", "VFIO_IOMMU_SPAPR_TCE_GET_INFO"),
        };
        await VerifyXunit.Verifier.Verify(GeneratedCode.Compile(part, GeneratedCode.Options(className: "Vfio")).Text, extension: "cs");
    }

    private static EquatableArray<Merged<T>> Only<T>(EquatableArray<Merged<T>> all, params string[] names)
        where T : IEquatable<T> => all.Where(item => names.Contains(item.Name)).ToEquatableArray();

    [Fact]
    public void OurVfio_HasARequestForEveryIoctl()
    {
        AbiModel model = InstalledHeaders.OfTheProject.Read("linux/vfio.h", Targets.DotNet);
        GeneratedCode code = GeneratedCode.Compile(model, GeneratedCode.Options(className: "Vfio"));
        Type type = code.Type("Vfio");
        foreach (Merged<ConstantFacts> constant in model.Constants.Where(constant => constant.Facts.Default.Request is not null))
        {
            object request = type.GetProperty(constant.Name)!.GetValue(null)!;
            if (UapiTargetIsX64 && constant.Facts.TryGet(Targets.X86_64, out ConstantFacts facts))
                Assert.Equal((uint)facts.Value.Bits, request.GetType().GetProperty("Number")!.GetValue(request));
        }
    }

    private static bool UapiTargetIsX64 =>
        System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64;
}
