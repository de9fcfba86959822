using System.Text;
using Uapi.Ioctl;

namespace Uapi.Samples.LinuxCalls;

/// <summary>linux/if_tun.h: a network interface that ends in this program.</summary>
internal static class TunSample
{
    public static string Run()
    {
        using LinuxFile tun = LinuxFile.Open("/dev/net/tun", FileAccess.ReadWrite);
        uint features = 0;
        tun.Ioctl(IfTun.TUNGETFEATURES.ByReference, ref features);

        // The macro says int; the driver takes a struct ifreq.
        ifreq request = default;
        Encoding.ASCII.GetBytes("uapi%d", request.ifr_ifrn.ifrn_name);
        request.ifr_ifru.ifru_flags = (short)(IfTun.IFF_TUN | IfTun.IFF_NO_PI);
        tun.Ioctl(IfTun.TUNSETIFF.As<ifreq>(), ref request);
        ReadOnlySpan<byte> name = request.ifr_ifrn.ifrn_name;
        return $"features 0x{features:x}; the interface is called {Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)])}";
    }
}
