using Uapi.Ioctl;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce;

/// <summary>A process that is gone holds nothing, whatever of it is still on its way.</summary>
public sealed class ExitTests
{
    [Fact]
    public void CallsAfterExit_OpenNothing()
    {
        SpaprMachine machine = new();
        SpaprProcess process = machine.Start();
        process.Exit();
        process.Exit();

        Assert.Equal(Errno.EMFILE, process.Open("/dev/vfio/0").Errno);
        Assert.Equal(Errno.EMFILE, process.CreateEvent().Errno);
        Assert.Empty(process.GetOpenFiles());
        Assert.True(machine.Start().Open("/dev/vfio/0").IsSuccess);
    }

    [Fact]
    public void OpenDuringExit_LeavesTheGroupToOthers()
    {
        for (int round = 0; round < 200; round++)
        {
            SpaprMachine machine = new();
            SpaprProcess process = machine.Start();
            Thread opening = new(() =>
            {
                for (int i = 0; i < 20; i++)
                    process.Close(process.Open("/dev/vfio/0").Value);
                process.Open("/dev/vfio/0");
            });
            opening.Start();
            process.Exit();
            opening.Join();

            Assert.True(machine.Start().Open("/dev/vfio/0").IsSuccess);
        }
    }
}
