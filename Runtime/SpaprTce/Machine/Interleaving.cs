using System.Runtime.CompilerServices;

namespace Uapi.SpaprTce;

/// <summary>Places in the calls of the model where another thread's call may come between, for tests that want one to.</summary>
/// <remarks>
/// <para>
/// Left alone, two calls of a hundred nanoseconds meet once in a while, and hardly ever in the one place that matters. At these places a thread that asked for it gives way now and
/// then, so that on any machine, however busy, whole calls of others happen there. No lock that others spin on is held at any of them.
/// </para>
/// <para>Wanted only where the process was started with the switch <c>Uapi.SpaprTce.Interleaving</c>; everywhere else the compiler sees a constant false, and nothing is left of it.</para>
/// </remarks>
internal static class Interleaving
{
    private static readonly bool IsWanted = AppContext.TryGetSwitch("Uapi.SpaprTce.Interleaving", out bool wanted) && wanted;

    // 0 for a thread that did not ask.
    [ThreadStatic]
    private static uint t_state;

    /// <summary>From now on this thread gives way now and then.</summary>
    /// <param name="seed">Where its dice start.</param>
    /// <returns>False if the process was not started for it.</returns>
    internal static bool Begin(int seed)
    {
        t_state = (uint)seed | 1;
        return IsWanted;
    }

    /// <summary>This thread goes on as usual.</summary>
    internal static void End() => t_state = 0;

    /// <summary>Here another call may come between.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Point()
    {
        if (IsWanted)
            GiveWay();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GiveWay()
    {
        uint state = t_state;
        if (state == 0)
            return;
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        t_state = state;
        switch (state >> 4 & 127)
        {
            case 0:
                // Long enough for several calls of the others, whatever else the machine is doing.
                Thread.Sleep(1);
                break;
            case < 24:
                Thread.Yield();
                break;
            case < 48:
                Thread.SpinWait((int)(state >> 16 & 255));
                break;
        }
    }
}
