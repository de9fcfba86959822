using Uapi.Ioctl;
using Uapi.SpaprTce;
using static Uapi.Linux.Vfio;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>What a container answers without its driver: GET_API_VERSION, CHECK_EXTENSION, SET_IOMMU; and requests that it does not know.</summary>
public sealed class ContainerTests : CallTests
{
    private const ulong Type1 = 1;
    private const ulong Eeh = 5;

    // Everything that a driver would answer.
    private static readonly VfioRequest[] s_driverRequests =
    [
        VfioRequest.TceGetInfo, VfioRequest.MapDma, VfioRequest.UnmapDma, VfioRequest.Enable, VfioRequest.Disable, VfioRequest.RegisterMemory,
        VfioRequest.UnregisterMemory, VfioRequest.TceCreate, VfioRequest.TceRemove, VfioRequest.EehPeOp,
    ];

    internal static IReadOnlyList<RefusalCase> Cases { get; } =
    [
        .. s_driverRequests.Select(request => Refused("CONT-1", Errno.EINVAL, $"{request} on an empty container", c => c.OpenContainer(), c => c.Number(c.Container, request))),
        .. s_driverRequests.Select(request => Refused("CONT-1", Errno.EINVAL, $"{request} on a container without a type", WithGroup, c => c.Number(c.Container, request))),
        Refused("CONT-1", Errno.EINVAL, "the type went with the last group", c => { c.EnabledV2(); c.Must(c.Unset()); }, c => c.MapDma(0, c.Buffer, c.Page)),
        Refused("CONT-1", Errno.EINVAL, "a request that nobody knows, without a type", WithGroup, c => c.Raw(c.Container, 0x2000_3bff)),
        Refused("CONT-1", Errno.EINVAL, "a request for a group, without a type", WithGroup, c => c.Number(c.Container, VfioRequest.GroupGetStatus)),
        Refused("CALL-1", Errno.ENOTTY, "a request for a group", c => c.AttachV2(), c => c.Number(c.Container, VfioRequest.GroupGetStatus)),
        Refused("CALL-1", Errno.ENOTTY, "a request of VFIO that only Type1 knows", c => c.AttachV2(), c => c.Raw(c.Container, 0x2000_3b64 + 22)),
        Refused("CALL-1", Errno.ENOTTY, "a request that nobody knows", c => c.AttachV1(), c => c.Raw(c.Container, 0x2000_3bff)),
        Refused("CALL-1", Errno.ENOTTY, "a request of the terminal", c => c.AttachV1(), c => c.Raw(c.Container, 0x5401)),
        Refused("CALL-1", Errno.ENOTTY, "a request with the direction that it has not", c => c.AttachV2(), c => c.Raw(c.Container, 0xc020_3b71)),
        Refused("CALL-1", Errno.ENOTTY, "request number 0", c => c.AttachV2(), c => c.Raw(c.Container, 0)),
        Refused("CALL-2", Errno.ENOTTY, "MAP by the number of x86", c => c.EnabledV2(), c => c.Raw(c.Container, 0x3b71, Caller.Nowhere)) with { Side = Side.AsShipped },
        Refused("CALL-2", Errno.ENOTTY, "GET_STATUS by the number of x86", WithGroup, c => c.Raw(c.Group, 0x3b67)) with { Side = Side.AsShipped },
        Refused("CONT-1", Errno.EINVAL, "GET_API_VERSION by the number of x86, without a type", WithGroup, c => c.Raw(c.Container, 0x3b64)) with { Side = Side.AsShipped },
        Refused("SET-1", Errno.EINVAL, "no group", c => c.OpenContainer(), c => c.SetIommu(7)),
        Refused("SET-1", Errno.EINVAL, "no group, and a type that nobody knows", c => c.OpenContainer(), c => c.SetIommu(99)),
        Refused("SET-1", Errno.EINVAL, "twice", c => c.AttachV2(), c => c.SetIommu(7)),
        Refused("SET-1", Errno.EINVAL, "the other type afterwards", c => c.AttachV1(), c => c.SetIommu(7)),
        Refused("SET-2", Errno.ENODEV, "Type1", WithGroup, c => c.SetIommu(Type1)),
        Refused("SET-2", Errno.ENODEV, "Type1 v2", WithGroup, c => c.SetIommu(3)),
        Refused("SET-2", Errno.ENODEV, "no IOMMU", WithGroup, c => c.SetIommu(8)),
        Refused("SET-2", Errno.ENODEV, "type 0", WithGroup, c => c.SetIommu(0)),
        Refused("SET-2", Errno.ENODEV, "a type that is 7 in 32 bits", WithGroup, c => c.SetIommu(1UL << 32 | 7)),
        Refused("SET-2", Errno.ENODEV, "EEH in a partition", WithGroup, c => c.SetIommu(Eeh)) with { Machine = new() { Platform = SpaprPlatform.PSeries } },
        Refused("SET-3", Errno.EINVAL, "EEH, which is an extension", WithGroup, c => c.SetIommu(Eeh)),
        // SET_IOMMU attaches the groups: section 6 of the table.
        Refused("ATTACH-2", Errno.ENODEV, "a partition, before 4.12", WithGroup, c => c.SetIommu(2)) with { Machine = new() { Profile = SpaprProfile.V4_2, Platform = SpaprPlatform.PSeries } },
        Refused("ATTACH-3", Errno.EPERM, "v2 on a group without dynamic windows, before 6.4", WithGroup, c => c.SetIommu(7))
            with { Machine = new() { Profile = SpaprProfile.V5_10, Platform = SpaprPlatform.PSeries } },
        Refused("ATTACH-3b", Errno.EINVAL, "v2 on a group without dynamic windows", WithGroup, c => c.SetIommu(7)) with { Machine = new() { Platform = SpaprPlatform.PowerNV9 with { MaximumWindows = 0 } } },
        Refused("ATTACH-4", Errno.EBUSY, "v1 for two groups", WithTwoGroups, c => c.SetIommu(2)),
        Refused("ATTACH-5", Errno.EPERM, "v1 on bare metal, from 4.12 to 6.3", WithGroup, c => c.SetIommu(2)) with { Machine = new() { Profile = SpaprProfile.V5_10 } },
    ];

    public static TheoryData<string, string> Refusals => RowsOf(Cases);

    public static new TheoryData<string> Settings => CallTests.Settings;

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_NamesItsRuleAndChangesNothing(string rule, string setting) => Check(Cases, rule, setting);

    [Theory]
    [MemberData(nameof(Settings))]
    public void ApiVersion_Is0_AndNobodyIsAskedFirst(string setting)
    {
        Caller caller = new(CallSetting.Named(setting));
        Assert.Equal(0, caller.Must(caller.Number(caller.OpenContainer(), VfioRequest.GetApiVersion, Caller.Nowhere)));
        caller.EnabledV2();
        Assert.Equal(0, caller.Must(caller.Number(caller.Containers[1], VfioRequest.GetApiVersion)));
        Assert.Equal(0, caller.Must(caller.Fork().Number(caller.Containers[1], VfioRequest.GetApiVersion)));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Extensions_AreTheSameWhateverTheTypeIs(string setting)
    {
        foreach ((SpaprPlatform platform, int eeh) in ((SpaprPlatform, int)[])[(SpaprPlatform.PowerNV9, 1), (SpaprPlatform.PSeries, 0)])
        {
            Caller caller = new(CallSetting.Named(setting), new SpaprMachineOptions { Platform = platform });
            caller.OpenContainer();
            caller.AttachV1();
            caller.AttachV2();
            foreach (int container in caller.Containers)
            {
                int[] answers = [.. Enumerable.Range(0, 12).Select(extension => caller.Must(caller.CheckExtension((ulong)extension, container)))];
                Assert.Equal([0, 0, 1, 0, 0, eeh, 0, 1, 0, 0, 0, 0], answers);
                Assert.Equal(0, caller.Must(caller.CheckExtension(1UL << 32 | 7, container)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void RefusedType_LeavesTheContainerReadyForAnother(string setting)
    {
        Caller caller = new(CallSetting.Named(setting));
        WithGroup(caller);

        Assert.Equal(Errno.ENODEV, caller.SetIommu(Type1).Errno);
        Assert.Equal(Errno.EINVAL, caller.SetIommu(Eeh).Errno);
        Assert.Equal(0, caller.Must(caller.SetIommu(7)));
        Assert.Null(caller.LastRefusal);
    }

    [Fact]
    public void NumbersOfBothEncodings_AreTheHeaders()
    {
        (VfioRequest Request, uint Power, uint Generic)[] numbers =
        [
            (VfioRequest.GetApiVersion, Ppc64le.VFIO_GET_API_VERSION, X86_64.VFIO_GET_API_VERSION),
            (VfioRequest.CheckExtension, Ppc64le.VFIO_CHECK_EXTENSION, X86_64.VFIO_CHECK_EXTENSION),
            (VfioRequest.SetIommu, Ppc64le.VFIO_SET_IOMMU, X86_64.VFIO_SET_IOMMU),
            (VfioRequest.GroupGetStatus, Ppc64le.VFIO_GROUP_GET_STATUS, X86_64.VFIO_GROUP_GET_STATUS),
            (VfioRequest.GroupSetContainer, Ppc64le.VFIO_GROUP_SET_CONTAINER, X86_64.VFIO_GROUP_SET_CONTAINER),
            (VfioRequest.GroupUnsetContainer, Ppc64le.VFIO_GROUP_UNSET_CONTAINER, X86_64.VFIO_GROUP_UNSET_CONTAINER),
            (VfioRequest.GroupGetDeviceFd, Ppc64le.VFIO_GROUP_GET_DEVICE_FD, X86_64.VFIO_GROUP_GET_DEVICE_FD),
            (VfioRequest.TceGetInfo, Ppc64le.VFIO_IOMMU_SPAPR_TCE_GET_INFO, X86_64.VFIO_IOMMU_SPAPR_TCE_GET_INFO),
            (VfioRequest.MapDma, Ppc64le.VFIO_IOMMU_MAP_DMA, X86_64.VFIO_IOMMU_MAP_DMA),
            (VfioRequest.UnmapDma, Ppc64le.VFIO_IOMMU_UNMAP_DMA, X86_64.VFIO_IOMMU_UNMAP_DMA),
            (VfioRequest.Enable, Ppc64le.VFIO_IOMMU_ENABLE, X86_64.VFIO_IOMMU_ENABLE),
            (VfioRequest.Disable, Ppc64le.VFIO_IOMMU_DISABLE, X86_64.VFIO_IOMMU_DISABLE),
            (VfioRequest.RegisterMemory, Ppc64le.VFIO_IOMMU_SPAPR_REGISTER_MEMORY, X86_64.VFIO_IOMMU_SPAPR_REGISTER_MEMORY),
            (VfioRequest.UnregisterMemory, Ppc64le.VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY, X86_64.VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY),
            (VfioRequest.TceCreate, Ppc64le.VFIO_IOMMU_SPAPR_TCE_CREATE, X86_64.VFIO_IOMMU_SPAPR_TCE_CREATE),
            (VfioRequest.TceRemove, Ppc64le.VFIO_IOMMU_SPAPR_TCE_REMOVE, X86_64.VFIO_IOMMU_SPAPR_TCE_REMOVE),
            (VfioRequest.EehPeOp, Ppc64le.VFIO_EEH_PE_OP, X86_64.VFIO_EEH_PE_OP),
        ];
        foreach ((VfioRequest request, uint power, uint generic) in numbers)
        {
            Assert.Equal((request, VfioRequest.None), (VfioRequestNumber.Decode(power, powerOnly: true), VfioRequestNumber.Decode(generic, powerOnly: true)));
            Assert.Equal((request, request), (VfioRequestNumber.Decode(power, powerOnly: false), VfioRequestNumber.Decode(generic, powerOnly: false)));
            Assert.Equal(generic, CallSetting.All.First(setting => setting.GenericNumbers).NumberOf(request));
            Assert.Equal(power, CallSetting.All.First(setting => setting.IsAsShipped).NumberOf(request));
        }
        Assert.Equal(Enum.GetValues<VfioRequest>().Length - 1, numbers.Length);
    }

    private static void WithGroup(Caller caller)
    {
        caller.OpenContainer();
        caller.Must(caller.Join(caller.OpenGroup(0), caller.Container));
    }

    private static void WithTwoGroups(Caller caller)
    {
        WithGroup(caller);
        caller.Must(caller.Join(caller.OpenGroup(1), caller.Container));
    }
}
