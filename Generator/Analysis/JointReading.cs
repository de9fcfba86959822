using Uapi.Layout;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Text;

namespace Uapi.Analysis;

/// <summary>One header on several targets at once: one of them leads, and as many of the others as read the same text are read along.</summary>
internal sealed class JointReading(
    IHeaderSource source,
    ReaderOptions options,
    ScratchBuffer scratch,
    JointMemory memory,
    string header,
    IReadOnlyList<Target> targets,
    CancellationToken cancellationToken)
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<(int Index, Reading Reading)> _companions = [];

    /// <summary>Reads for the first of the targets that wait, and for those of the others that it can be read for along with it.</summary>
    public void Read(List<int> waiting, HeaderAbi?[] readings)
    {
        int first = waiting[0];
        Target target = targets[first];
        if (source.Find(target, header, includer: null) is not { } root)
        {
            _diagnostics.Report(new SourceFile(header, header, ""), 0, HeaderRules.HeaderNotFound, header);
            readings[first] = new HeaderAbi { Header = header, Target = target, Diagnostics = _diagnostics.Items.ToEquatableArray() };
            return;
        }
        Preprocessor preprocessor = new(source, target, options, _diagnostics, scratch, memory, cancellationToken);
        List<(int Index, Preprocessor Preprocessor)> joined = [];
        foreach (int index in waiting)
        {
            if (index != first && joined.Count < TargetQuestions.MaxCompanions && ReferenceEquals(source.Find(targets[index], header, includer: null), root))
                joined.Add((index, preprocessor.Join(targets[index])));
        }
        PreprocessedHeader preprocessed = preprocessor.Preprocess(root);
        Reading leader = new(header, target, preprocessed, options, _diagnostics, cancellationToken);
        foreach ((int index, Preprocessor companion) in joined)
        {
            if (!companion.HasLeft)
                _companions.Add((index, leader.Join(targets[index], companion.PreprocessAlong(preprocessed))));
        }
        leader.Declare(preprocessed.Text);
        ReadLate(leader, preprocessed);
        HeaderAbi facts = leader.Conclude();
        readings[first] = facts;
        foreach ((int index, Reading companion) in _companions)
        {
            if (companion.HasLeft)
                continue;
            HeaderAbi along = companion.ConcludeAlong(facts);
            // What ran out of its budget on the way lacks other constants than it would alone.
            if (!companion.HasLeft)
                readings[index] = along;
        }
    }

    // A header read late may lean on another one; the table of them is small, so this ends after a few rounds at most.
    private void ReadLate(Reading leader, PreprocessedHeader preprocessed)
    {
        HashSet<string> nowhere = [];
        leader.BeginNoting();
        while (true)
        {
            List<string> late = leader.FindLate();
            foreach ((int _, Reading companion) in _companions)
                companion.CheckLate(late);
            late.RemoveAll(nowhere.Contains);
            if (late.Count == 0)
                return;
            foreach (string name in late)
            {
                if (preprocessed.IncludeLateForAll(name) is not { } text)
                {
                    nowhere.Add(name);
                    continue;
                }
                leader.AddLate(name);
                foreach ((int _, Reading companion) in _companions)
                    companion.AddLate(name);
                leader.Declare(text);
            }
        }
    }
}
