using Uapi.Ioctl;

namespace Uapi.SpaprTce;

/// <summary>Which of the things that can fail in a machine's kernel shall fail: <see cref="SpaprMachine.Faults"/>.</summary>
/// <remarks>
/// <para>
/// A driver's error paths are hard to reach from outside: memory is rarely short, firmware rarely cross. Here one says "the second pin from now fails", or counts how many points a run
/// passes and fails them one after the other. The refused call unwinds as the kernel's does, gives the errno of its row, and
/// <see cref="Refusal.Injected"/> tells that it was asked for.
/// </para>
/// <para>A machine on which nothing is planned does not look at the plan: a call costs one test for null more. All members may be called by several threads at once; calls of all processes of the machine count.</para>
/// </remarks>
/// <example>
/// <code>
/// machine.Faults.FailNext(SpaprFault.Pin);
/// machine.Faults.FailRequest(Vfio.VFIO_IOMMU_UNMAP_DMA.Number, Errno.EIO);
/// </code>
/// </example>
public sealed class FaultPlan
{
    private const int Kinds = (int)SpaprFault.Request + 1;

    private readonly SpaprMachine _machine;
    private readonly object _gate = new();
    // By kind: how many were passed, and which of them fails; 0 for none.
    private readonly long[] _passed = new long[Kinds];
    private readonly long[] _failing = new long[Kinds];
    private readonly Errno[] _errnos = new Errno[Kinds];
    private readonly Dictionary<uint, Errno> _requests = [];
    private readonly Dictionary<Errno, Rule> _rules = [];
    private long _points;
    private long _failingPoint;
    private long _injected;

    internal FaultPlan(SpaprMachine machine) => _machine = machine;

    /// <summary>How many points of failure were passed since something was planned or <see cref="Count"/> was called; requests themselves are not among them.</summary>
    public long Points
    {
        get
        {
            lock (_gate)
                return _points;
        }
    }

    /// <summary>How many failures were injected since then.</summary>
    public long Injected
    {
        get
        {
            lock (_gate)
                return _injected;
        }
    }

    /// <summary>How many points of one kind were passed since then.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public long GetPoints(SpaprFault kind)
    {
        lock (_gate)
            return _passed[Index(kind)];
    }

    /// <summary>Begins to count from 0, and fails nothing: what was planned is forgotten.</summary>
    public void Count()
    {
        lock (_gate)
        {
            Forget();
            Arm();
        }
    }

    /// <summary>Forgets what was planned, and no longer counts.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            Forget();
            _machine.ArmedFaults = null;
        }
    }

    /// <summary>The n-th point of a kind from now on fails, once. Replaces what was planned for that kind.</summary>
    /// <param name="kind">What fails.</param>
    /// <param name="nth">Which one, from 1.</param>
    /// <param name="errno">
    /// The error: <c>EFAULT</c> (as if nothing is said) or <c>ENOMEM</c> for <see cref="SpaprFault.Pin"/>, any for <see cref="SpaprFault.Request"/> (<c>ENOMEM</c> if nothing is said). The others
    /// have one of their own: leave it out.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind, or n is less than 1.</exception>
    /// <exception cref="ArgumentException">The kind cannot fail with that error.</exception>
    public void FailNext(SpaprFault kind, int nth = 1, Errno errno = Errno.None)
    {
        int index = Index(kind);
        if (nth < 1)
            throw new ArgumentOutOfRangeException(nameof(nth), nth, "The next one is 1.");
        bool fits = kind switch
        {
            SpaprFault.Request => errno >= Errno.None,
            SpaprFault.Pin => errno is Errno.None or Errno.EFAULT or Errno.ENOMEM,
            _ => errno == Errno.None,
        };
        if (!fits)
            throw new ArgumentException($"{kind} does not fail with {errno}.", nameof(errno));
        lock (_gate)
        {
            _failing[index] = _passed[index] + nth;
            _errnos[index] = errno;
            Arm();
        }
    }

    /// <summary>The n-th point of any kind from now on fails, once, with the error it has by itself. For going through all of them.</summary>
    /// <param name="nth">Which one, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is less than 1.</exception>
    public void FailPoint(long nth)
    {
        if (nth < 1)
            throw new ArgumentOutOfRangeException(nameof(nth), nth, "The next one is 1.");
        lock (_gate)
        {
            _failingPoint = _points + nth;
            Arm();
        }
    }

    /// <summary>Every call of a request fails from now on, whoever makes it, before a driver looks at it; until <see cref="Clear"/>, or until <see cref="AllowRequest"/>.</summary>
    /// <param name="request">The number, in any architecture's encoding. The same number means other requests on other files; all of them fail.</param>
    /// <param name="errno">The error.</param>
    /// <exception cref="ArgumentOutOfRangeException">The error is none, or negative.</exception>
    public void FailRequest(uint request, Errno errno)
    {
        if (errno <= Errno.None)
            throw new ArgumentOutOfRangeException(nameof(errno), errno, "A call that fails has an error, and its number is positive.");
        lock (_gate)
        {
            _requests[VfioRequestNumber.OnPower(request)] = errno;
            Arm();
        }
    }

    /// <summary>Takes back what <see cref="FailRequest"/> said of a request.</summary>
    /// <param name="request">The number, in any architecture's encoding.</param>
    public void AllowRequest(uint request)
    {
        lock (_gate)
            _requests.Remove(VfioRequestNumber.OnPower(request));
    }

    /// <summary>A point is passed.</summary>
    /// <returns>Whether it shall fail.</returns>
    internal bool Hits(SpaprFault kind, out Errno errno)
    {
        int index = (int)kind;
        lock (_gate)
        {
            errno = _errnos[index];
            bool byNumber = ++_points == _failingPoint;
            bool byKind = ++_passed[index] == _failing[index];
            if (!byKind && !byNumber)
                return false;
            if (!byKind)
                errno = Errno.None;
            _injected++;
            return true;
        }
    }

    /// <summary>A request is made.</summary>
    /// <returns>The rule it shall be refused by, or null.</returns>
    internal Rule? HitsRequest(uint request)
    {
        const int Index = (int)SpaprFault.Request;
        lock (_gate)
        {
            bool byNumber = ++_passed[Index] == _failing[Index];
            if (!byNumber && _requests.Count == 0)
                return null;
            if (!_requests.TryGetValue(VfioRequestNumber.OnPower(request), out Errno errno))
            {
                if (!byNumber)
                    return null;
                errno = _errnos[Index] == Errno.None ? Errno.ENOMEM : _errnos[Index];
            }
            _injected++;
            if (!_rules.TryGetValue(errno, out Rule? rule))
                _rules[errno] = rule = Rule.ForFault(errno);
            return rule;
        }
    }

    private void Arm() => _machine.ArmedFaults = this;

    private void Forget()
    {
        Array.Clear(_passed, 0, Kinds);
        Array.Clear(_failing, 0, Kinds);
        Array.Clear(_errnos, 0, Kinds);
        _requests.Clear();
        _points = 0;
        _failingPoint = 0;
        _injected = 0;
    }

    private static int Index(SpaprFault kind) =>
        (uint)kind < Kinds ? (int)kind : throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of fault.");
}
