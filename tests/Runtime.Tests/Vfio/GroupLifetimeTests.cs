using System.Runtime.CompilerServices;
using Uapi.Ioctl;
using Uapi.SpaprTce;
using Uapi.Vfio;

namespace Uapi.Runtime.Tests.Vfio;

/// <summary>A group that the program keeps no reference to stays open as long as its container is used.</summary>
public sealed class GroupLifetimeTests
{
    [Fact]
    public void ForgottenGroup_StaysInItsContainer()
    {
        SpaprProcess process = new SpaprMachine().Start();
        using VfioContainer container = VfioContainer.Open(process.Transport);
        Join(process, container);

        Collect();

        Assert.Equal(IoctlResult.Success(), container.TryRemoveWindow(0));
        GC.KeepAlive(container);
    }

    [Fact]
    public void ForgottenGroup_ThatLeft_IsClosed()
    {
        SpaprProcess process = new SpaprMachine().Start();
        using VfioContainer container = VfioContainer.Open(process.Transport);
        JoinAndLeave(process, container);

        Collect();

        // The group can be opened again: nobody has it.
        Assert.True(VfioGroup.TryOpen(process.Transport, 0, out VfioGroup? again).IsSuccess);
        again!.Dispose();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Join(SpaprProcess process, VfioContainer container)
    {
        VfioGroup.Open(process.Transport, 0).SetContainer(container);
        container.SetIommu(VfioIommuType.SpaprTceV2);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void JoinAndLeave(SpaprProcess process, VfioContainer container)
    {
        VfioGroup group = VfioGroup.Open(process.Transport, 0);
        VfioGroup other = VfioGroup.Open(process.Transport, 1);
        group.SetContainer(container);
        other.SetContainer(container);
        group.UnsetContainer();
        other.UnsetContainer();
    }

    private static void Collect()
    {
        for (int round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
